using System.IO.Compression;
using System.Text;
using Sijil.Measure.EventLogs;
using Sijil.Measure.Scorecards;
using Sijil.Mining.Logs;

namespace Sijil.Measure.Tests.EventLogs;

/// <summary>A real log becomes facts once, and the board says of it what the file says.</summary>
public sealed class LogImportTests
{
    private const string Small = """
        <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
          <trace><string key="concept:name" value="a"/><string key="channel" value="Internet"/>
            <event><string key="concept:name" value="ask"/><string key="org:resource" value="R1"/><date key="time:timestamp" value="2026-01-01T08:00:00Z"/></event>
            <event><string key="concept:name" value="check"/><string key="org:resource" value="R2"/><date key="time:timestamp" value="2026-01-02T08:00:00Z"/></event>
          </trace>
          <trace><string key="concept:name" value="b"/><string key="channel" value="Desk"/>
            <event><string key="concept:name" value="ask"/><date key="time:timestamp" value="2026-01-01T08:00:00Z"/></event>
          </trace>
        </log>
        """;

    [Fact]
    public async Task A_log_is_imported_once_however_often_it_is_read()
    {
        await using var house = await House.Open();
        var first = await Import(house, Small);
        var again = await Import(house, Small);

        Assert.Equal((2, 3, 2, 2), (first.Cases, first.Events, first.Activities, first.New));
        Assert.Equal((2, 3, 2, 0), (again.Cases, again.Events, again.Activities, again.New));
        var reading = new LogFigures(house.Figures, house.Registers).Of("small")!;
        Assert.Equal((2, 3, 0.5, 0.5, 1), (reading.Cases, reading.Events, reading.MedianDays, reading.MeanDays, reading.Handovers));
    }

    [Fact]
    public async Task A_log_moves_no_live_figure_and_answers_only_what_it_knows()
    {
        await using var house = await House.Open();
        await Import(house, Small);

        Assert.Equal(Reasons.NothingYet, house.Read("digital-adoption").Value.NotCounted);
        var own = new BoardFilter("imported/small");
        Assert.Equal((1, 2), (house.Read("digital-adoption", own).Value.Numerator, house.Read("digital-adoption", own).Value.Denominator));
        Assert.Equal((Reasons.LogDoesNotSay, 2), (house.Read("without-presence", own).Value.NotCounted, house.Read("without-presence", own).Value.Unsaid));
    }

    [Fact]
    public async Task A_file_that_is_no_log_is_refused_with_its_line()
    {
        await using var house = await House.Open();
        var outcome = await new LogImport(house.Journal, house.Keyring).Run(new MemoryStream("{}"u8.ToArray()), "small", null, Cancel);
        Assert.Equal("not-a-log", outcome.Refusal!.Code);
    }

    [Fact]
    public async Task The_board_of_the_receipt_log_says_what_the_file_says()
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("SIJIL_DATA") ?? "", "event-logs", "receipt.xes.gz");
        Assert.SkipWhen(!File.Exists(path), "SIJIL_DATA names no folder with event-logs.");
        await using var house = await House.Open();

        var line = await EventLogsModule.Import(house.Journal, house.Keyring, path, null, null, Cancel);
        await house.Follow();

        Assert.Equal("IMPORTED: 1434 cases, 8577 events, 27 activities", line.Value);
        await using var plain = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var file = LogSummary.Of(XesReader.Read(plain, "receipt").Traces);
        var board = new LogFigures(house.Figures, house.Registers).Of("receipt")!;
        Assert.Equal((file.Traces, file.Events, file.Activities, file.HandoversOfResource), (board.Cases, board.Events, board.Activities.Count, board.Handovers));
        Assert.Equal(file.MedianDays, board.MedianDays, 9);
        Assert.Equal(file.MeanDays, board.MeanDays, 9);
        Assert.Equal((0.0332, 5.408), (Math.Round(board.MedianDays, 4), Math.Round(board.MeanDays, 3)));
    }

    private static async Task<ImportedLog> Import(House house, string xml)
    {
        var outcome = await new LogImport(house.Journal, house.Keyring).Run(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "small", null, Cancel);
        await house.Follow();
        return outcome.Value;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
