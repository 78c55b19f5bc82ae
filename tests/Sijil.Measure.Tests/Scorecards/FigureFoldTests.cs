using System.Buffers;
using System.Text.Json;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Tests.Scorecards;

/// <summary>The rows are a cache that equals the facts, now and at any past position.</summary>
public sealed class FigureFoldTests
{
    [Fact]
    public async Task The_value_now_equals_a_full_replay_and_a_past_value_can_be_read_again()
    {
        await using var house = await House.Open();
        await house.Done("S1", touches: 1);
        var (then, position) = (Values(house.Board), house.Journal.Head);
        await house.Done("S2", proactive: true);
        await house.Reported("t-1", rating: 4, visits: 1);
        await house.Done("S3", origin: Given.Simulated);

        Assert.Equal(Values(house.Board), Values(await Board.AsOf(house.Journal, house.Journal.Head, Cancel)));
        Assert.Equal(then, Values(await Board.AsOf(house.Journal, position, Cancel)));
        Assert.NotEqual(then, Values(house.Board));
    }

    [Fact]
    public async Task Saved_rows_come_back_the_same_and_equal_rows_save_equal_bytes()
    {
        await using var house = await House.Open();
        for (var i = 0; i < 200; i++) await house.Done($"S{i}", touches: i % 3);
        await house.Reported("t-1", rating: 4);

        var saved = Saved(house.Figures);
        var again = new CaseFigures();
        again.Load(JsonDocument.Parse(saved).RootElement);

        Assert.Equal(saved, Saved(again));
        Assert.Equal(Values(house.Board), Values(new Board(again, house.Registers)));
        Assert.Equal("S150", new Board(again, house.Registers).Case("S150")!.Id);
    }

    [Fact]
    public async Task The_same_fact_applied_twice_counts_once()
    {
        await using var house = await House.Open();
        await house.Done("S1");
        await house.Reported("t-1");
        await foreach (var entry in house.Journal.Read(0, house.Journal.Head, Cancel)) house.Figures.Apply(entry);

        Assert.Equal(2, house.Board.Volume(new()).All);
    }

    private static string Values(Board board) => string.Join('\n', board.Read(new()).Concat(board.Read(new(BoardFilter.Simulated)))
        .Select(reading => $"{reading.Indicator.Id} {reading.Value.Numerator}/{reading.Value.Denominator} {reading.Value.Amount} {string.Join(',', reading.Value.Parts)}"));

    private static byte[] Saved(CaseFigures figures)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) figures.Save(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
