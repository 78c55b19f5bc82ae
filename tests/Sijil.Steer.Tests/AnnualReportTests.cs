using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Tests.City;
using Sijil.Record;
using Sijil.Steer.Plan;

namespace Sijil.Steer.Tests;

/// <summary>The annual report counts up to a day, and stays what it was once it is frozen.</summary>
public sealed class AnnualReportTests
{
    private static readonly Actor Secretary = new("s-0004", "secretary", "desk");
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_day_gives_the_same_report_whatever_was_recorded_since()
    {
        await using var city = await SmallCity.Open(Cancel);
        var reports = Of(city);
        var day = reports.Today;
        await Transact(city, "before", touches: 1);
        var before = await reports.Of(2026, day, Cancel);

        city.Clock.MoveTo(city.Clock.Now.AddDays(2));
        await Transact(city, "after", touches: 0);
        await Report(city, "foreign-trade", 2026, 99_999);
        var again = await reports.Of(2026, day, Cancel);
        var now = await reports.Of(2026, reports.Today, Cancel);

        Assert.Equal(Figures(before), Figures(again));
        Assert.Equal(before.Position, again.Position);
        Assert.Equal((0m, 50m), (Automated(again)?.Amount, Automated(now)?.Amount));
        Assert.Equal(99_999, now.Sheet.FigureOf(now.Tree.Find("foreign-trade")!).Value);
    }

    [Fact]
    public async Task A_frozen_report_is_given_again_byte_for_byte_after_more_facts_and_a_restart()
    {
        await using var city = await SmallCity.Open(Cancel);
        var report = await Of(city).Of(2026, Of(city).Today, Cancel);
        var frozen = (await Of(city).Freeze(report, new("<p>تقرير «2026» & شواهد</p>", "<p>report</p>"), Secretary, Cancel)).Value;

        await Transact(city, "after", touches: 0);
        await city.Restart(Cancel);
        var kept = await Of(city).Frozen(2026, Cancel);

        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(frozen), JsonSerializer.SerializeToUtf8Bytes(kept));
        Assert.Equal("<p>تقرير «2026» & شواهد</p>", kept!.Content.Ar);
        Assert.Equal((report.Position, 64), (kept.Position, kept.Hash.Ar.Length));
        Assert.Equal(["strategic-affairs-council", "executive-council"], kept.Councils);
        Assert.Null(await Of(city).Frozen(2025, Cancel));
    }

    [Fact]
    public async Task A_value_and_an_item_that_came_of_a_simulation_say_so_and_no_other_does()
    {
        await using var city = await SmallCity.Open(Cancel);
        await Report(city, "foreign-trade", 2026, 99_999, Origin.Parse("simulated/demo"));
        await Write(city, "case/moved", Origin.Parse("simulated/demo"), new EntryRecorded("plan", "unicorns", "record-entry", JsonSerializer.SerializeToElement(new { note = "مثال" }), Secretary));
        var report = await Of(city).Of(2026, Of(city).Today, Cancel);

        Assert.True(report.Sheet.FigureOf(report.Tree.Find("foreign-trade")!).Reported!.IsSimulated);
        Assert.Equal(["unicorns"], report.Tree.All.Where(item => item.IsSimulated).Select(item => item.Id));
        Assert.All(report.Changes, change => Assert.Equal(change.Id is "unicorns", change.IsSimulated));
    }

    [Fact]
    public async Task A_year_is_frozen_once_by_the_Secretariat_and_not_before_it_begins()
    {
        await using var city = await SmallCity.Open(Cancel);
        var reports = Of(city);
        var (report, next) = (await reports.Of(2026, reports.Today, Cancel), await reports.Of(2027, reports.Today, Cancel));

        Assert.Equal("report-not-yours", (await reports.Freeze(report, Bilingual.Empty, new("s-5", "analyst", "desk"), Cancel)).Refusal?.Code);
        Assert.Equal("report-not-yet", (await reports.Freeze(next, Bilingual.Empty, Secretary, Cancel)).Refusal?.Code);
        Assert.False((await reports.Freeze(report, new("أ", "a"), Secretary, Cancel)).IsRefused);
        Assert.Equal("report-already-frozen", (await reports.Freeze(report, new("ب", "b"), Secretary, Cancel)).Refusal?.Code);
        Assert.Equal("a", (await reports.Frozen(2026, Cancel))!.Content.En);
    }

    private static AnnualReports Of(SmallCity city) => new(city.Record.Journal, new(city.Record.Journal, city.Record.Keyring, city.Clock), city.Clock);

    private static Counted? Automated(AnnualReport report) => report.Sheet.FigureOf(report.Tree.Find("kpi-automated")!).Counted;

    private static string Figures(AnnualReport report) =>
        string.Join('\n', report.Tree.All.Where(item => item.IsMeasured).Select(item => report.Sheet.FigureOf(item)).Select(figure => $"{figure.Item.Id} {figure.Value} {figure.Target} {figure.State}"));

    private static Task Transact(SmallCity city, string id, int touches) => Write(city, $"case/{id}",
        new CaseOpened(id, "single-service", "h", "DHA-02", "DHA-02.1", "dha", "p-1", "application", false, new("p-1", "customer", "portal"), Sealed.Of("p-1", JsonSerializer.SerializeToElement("x")), "start", ["p-1"]),
        new CaseClosed(id, "completed", touches, 0, 0, 0, 0, 0, 0, 0));

    private static Task Report(SmallCity city, string kpi, int year, decimal value, Origin? origin = null) => Write(city, "case/reading", origin ?? Origin.Live,
        new EntryRecorded("kpi-readings", "r-1", "record-entry", JsonSerializer.SerializeToElement(new { kpi, year, value, evidence = "تقرير" }), Secretary));

    private static Task Write(SmallCity city, string stream, params Fact[] facts) => Write(city, stream, Origin.Live, facts);

    private static async Task Write(SmallCity city, string stream, Origin origin, params Fact[] facts)
    {
        var outcome = await city.Record.Journal.Append(new()
        {
            Stream = stream, ExpectedVersion = 0, Origin = origin, Facts = FactCodec.Write(facts, city.Clock.Now, stream, 1, city.Record.Keyring),
        }, Cancel);
        Assert.IsType<AppendOutcome.Committed>(outcome);
    }
}
