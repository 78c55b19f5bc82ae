using System.Text.RegularExpressions;

namespace Sijil.EndToEnd.Tests.Record;

/// <summary>What another system recorded is taken in by one command, and keeps nothing else out.</summary>
public sealed partial class ImportTests
{
    private const string Log = """
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
          <trace><string key="concept:name" value="t-1"/>
            <event><string key="concept:name" value="receive"/><date key="time:timestamp" value="2026-10-01T08:00:00+04:00"/></event>
            <event><string key="concept:name" value="decide"/><date key="time:timestamp" value="2026-10-02T08:00:00+04:00"/></event>
          </trace>
          <trace><string key="concept:name" value="t-2"/>
            <event><string key="concept:name" value="receive"/><date key="time:timestamp" value="2026-10-03T08:00:00"/></event>
          </trace>
        </log>
        """;

    [Fact]
    public async Task A_log_that_is_imported_before_the_first_start_does_not_keep_the_sample_month_out_and_it_comes_once()
    {
        using var scratch = new Scratch();
        var (data, file) = (Path.Combine(scratch.Folder, "data"), Path.Combine(scratch.Folder, "receipt.xes"));
        await File.WriteAllTextAsync(file, Log, Deadline.Cancel);

        var imported = await RunningSijil.Tool("import", "log", file, "--data", data);
        Assert.Equal((0, "IMPORTED: 2 cases, 3 events, 2 activities"), (imported.Code, imported.LastLine));
        Assert.Contains(imported.Complained, line => line.StartsWith("receipt.xes:", StringComparison.Ordinal));
        Assert.Contains(imported.Complained, line => line.Contains("has no offset", StringComparison.Ordinal));

        var (first, second) = (await FactsAfterUp(data), await FactsAfterUp(data));
        Assert.True(first > 10_000, $"The month is not there: {first} facts.");
        Assert.InRange(second, first, first + 500);
    }

    [Fact]
    public async Task What_is_no_log_is_refused_in_a_sentence_and_so_is_a_file_that_is_not_there()
    {
        using var scratch = new Scratch();
        var (data, file) = (Path.Combine(scratch.Folder, "data"), Path.Combine(scratch.Folder, "letter.xes"));
        await File.WriteAllTextAsync(file, "<letter/>", Deadline.Cancel);

        foreach (var (named, sentence) in new[] { (file, "no case that can be read"), (Path.Combine(scratch.Folder, "gone.xes"), "no such file") })
        {
            var refused = await RunningSijil.Tool("import", "log", named, "--data", data);
            Assert.Equal((2, 2), (refused.Code, refused.Complained.Length));
            Assert.Matches(@"\p{IsArabic}", refused.Complained[0]);
            Assert.Contains(sentence, refused.Complained[1], StringComparison.Ordinal);
        }
    }

    private static async Task<int> FactsAfterUp(string data)
    {
        await using (await RunningSijil.Up(data)) { }
        var verified = await RunningSijil.Tool("verify", "--data", data);
        Assert.EndsWith(" 0 differences", verified.LastLine, StringComparison.Ordinal);
        return int.Parse(Verified().Match(verified.LastLine).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("VERIFIED: ([0-9]+) facts")]
    private static partial Regex Verified();
}
