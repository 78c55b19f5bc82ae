using Sijil.Record;
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
    public async Task After_any_turn_of_the_record_the_rows_tell_what_a_replay_up_to_it_tells()
    {
        await using var house = await House.Open();
        var begun = house.Journal.Head;
        string[] channels = ["portal", "centre", "app"];
        for (var i = 0; i < 24; i++)
        {
            var at = House.Now.AddDays(-3 * i);
            await house.Opened($"S{i}", service: i % 4 is 0 ? "ICP-01" : "DHA-02", channel: channels[i % 3], proactive: i % 5 is 0, at: at);
            if (i % 3 is not 0) await house.Closed($"S{i}", i % 7 is 0 ? "stopped" : "completed", touches: i % 2, assisted: i % 4 is 1 ? 1 : 0, visits: i % 3, minutes: i, at: at.AddMinutes(i * i));
            if (i % 6 is 1) await house.Rated($"S{i - 1}", 1 + i % 5);
            if (i % 8 is 2) await house.Reported($"t-{i}", rating: 3, visits: 1);
            _ = Values(house.Board);    // whoever looks at every moment sees no other figures than who looks at the end
        }

        for (var position = begun; position <= house.Journal.Head; position++)
            Assert.Equal(Values(await Board.AsOf(house.Journal, position, Cancel)), Values(house.Board.After(position)));
        Assert.Equal(Values(await Board.AsOf(house.Journal, house.Journal.Head, Cancel)), Values(house.Board));
    }

    [Fact]
    public async Task A_past_day_is_read_as_it_was_known_at_its_end_with_the_definitions_of_that_day()
    {
        await using var house = await House.Open();
        await house.Done("S1");
        var then = Values(house.Board);
        house.RecordedAt = House.Now.AddDays(1);
        await house.Done("S2", proactive: true);
        await house.Write("register/indicators/later", Origin.Live, House.Now.AddDays(1), new Facts.EntryRegistered("indicators", "later", "h", JsonDocument.Parse(
            """{"id":"later","kind":"operational","number":99,"name":{"ar":"لاحق","en":"Later"},"unit":"transaction","measure":"share","note":{"ar":"","en":""},"version":1,"formula":{"numerator":"closed"}}""").RootElement));

        var past = house.Board.At(DateOnly.FromDateTime(House.Now.DateTime));
        Assert.Equal(then, Values(past));
        Assert.Null(past.Find("later"));
        Assert.NotNull(house.Board.Find("later"));
        Assert.Equal(Values(house.Board), Values(house.Board.At(DateOnly.FromDateTime(House.Now.AddDays(2).DateTime))));
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

    private static string Values(Board board) => string.Join('\n', board.Read(new()).Concat(board.Read(new(BoardFilter.Simulated))).Concat(board.Read(new(Channel: "portal", To: new(2026, 10, 14))))
        .Select(reading => $"{reading.Indicator.Id} {reading.Value.Numerator}/{reading.Value.Denominator} {reading.Value.Amount} {string.Join(',', reading.Value.Parts)}"));

    private static byte[] Saved(CaseFigures figures)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) figures.Save(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
