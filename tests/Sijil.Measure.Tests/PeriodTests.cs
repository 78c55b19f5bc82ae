using System.Text.Json;
using Sijil.Facts;
using Sijil.Measure.Periods;
using Sijil.Record;

namespace Sijil.Measure.Tests;

/// <summary>A period that was locked keeps the figures that were given out; what is said of it later is a restatement, found and shown.</summary>
public sealed class PeriodTests
{
    private static readonly Actor Secretary = new("staff-4", "secretary", "desk");

    [Fact]
    public async Task What_is_said_of_a_locked_period_is_listed_with_who_when_and_why_and_the_locked_figure_stands()
    {
        await using var house = await House.Open();
        var october = House.Now.AddDays(-10);
        await house.Done("S1", at: october);
        await house.Done("S2", at: october, touches: 1);
        await house.Opened("S3", at: october);
        var locks = await Lock(house, "2026-10");
        house.RecordedAt = House.Now.AddDays(2);
        await house.Closed("S3", at: october.AddHours(4));                // in the period, and said later
        await house.Rated("S1", 5, at: House.Now.AddDays(2));
        await house.Done("S9", at: House.Now.AddDays(1));                 // of another period

        var locked = Assert.Single(locks.All);
        var restatements = new Restatements(house.Board, house.Registers, house.Journal);
        Assert.Equal([("ended", "S3", "sijil"), ("rated", "S1", "customer")], (await restatements.Of(locked, 50, Cancel)).Select(one => (one.Kind, one.Subject, one.Who)));
        Assert.All(await restatements.Of(locked, 50, Cancel), one => Assert.Equal(House.Now.AddDays(2), one.At));
        Assert.Equal(2, restatements.CountOf(locked));
        var automated = restatements.Figures(locked).Single(figure => figure.Locked.Indicator.Id is "automated");
        Assert.Equal((2, 3, true), (automated.Locked.Value.Denominator, automated.Now.Value.Denominator, automated.Differs));
    }

    [Fact]
    public async Task A_definition_or_a_card_that_changed_restates_the_period_and_says_which()
    {
        await using var house = await House.Open();
        await house.Done("S1", at: House.Now.AddDays(-10));
        var locks = await Lock(house, "2026-10");
        var card = house.Registers.Find("services", "DHA-02")!.Content;
        await house.Write("case/change-1", Origin.Live, House.Now.AddDays(1), new EntryRecorded("services", "DHA-02", "", JsonDocument.Parse("""{"baseline":{"visits":9}}""").RootElement, new("x", "officer", "desk")));
        await house.Write("case/change-1", Origin.Live, House.Now.AddDays(1), new EntryRecorded("services", "DHA-02", "", JsonDocument.Parse("""{"manual":"https://example.org"}""").RootElement, new("x", "officer", "desk")));

        Assert.NotEqual(JsonValueKind.Undefined, card.ValueKind);
        var restatement = Assert.Single(await new Restatements(house.Board, house.Registers, house.Journal).Of(locks.Find("2026-10")!, 50, Cancel));
        Assert.Equal(("card", "DHA-02"), (restatement.Kind, restatement.Subject));
        Assert.True(new Restatements(house.Board, house.Registers, house.Journal).Figures(locks.All[0]).Single(figure => figure.Locked.Indicator.Id is "visits-cancelled").Differs);
    }

    [Theory]
    [InlineData("2026-11", "secretary", "period-not-ended")]
    [InlineData("2026-13", "secretary", "no-such-period")]
    [InlineData("2026-10", "officer", "period-not-yours")]
    public async Task A_period_is_locked_by_the_Secretariat_after_its_end(string period, string role, string code)
    {
        await using var house = await House.Open();
        Assert.Equal(code, (await new LockPeriod(house.Journal, house.Keyring, TimeAt.Now).Lock(period, Secretary with { Role = role }, Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task A_period_is_locked_once_and_the_first_lock_holds()
    {
        await using var house = await House.Open();
        var locks = await Lock(house, "2026-q3");
        Assert.Equal("period-locked", (await new LockPeriod(house.Journal, house.Keyring, TimeAt.Now).Lock("2026-q3", Secretary, Cancel)).Refusal!.Code);
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30)), (locks.All[0].Period.First, locks.All[0].Period.Last));
    }

    private static async Task<PeriodLocks> Lock(House house, string period)
    {
        Assert.False((await new LockPeriod(house.Journal, house.Keyring, TimeAt.Now).Lock(period, Secretary, Cancel)).IsRefused);
        await house.Follow();
        var locks = new PeriodLocks();
        await foreach (var entry in house.Journal.Read(0, house.Journal.Head, Cancel)) locks.Apply(entry);
        return locks;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed class TimeAt : TimeProvider
    {
        public static readonly TimeAt Now = new();
        public override DateTimeOffset GetUtcNow() => House.Now;
    }
}
