using System.Text.Json;
using Sijil.Facts;
using Sijil.Steer.Compliance;

namespace Sijil.Steer.Tests.Compliance;

/// <summary>A quarter's report counts up to a day, and an edition stays what it was once it is frozen.</summary>
public sealed class ReportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_day_gives_the_same_report_whatever_was_recorded_since()
    {
        await using var emirate = await Emirate.Open();
        var day = emirate.Reports.Today;
        await emirate.Transact("before");
        var before = await Report(emirate, "dha", day);

        emirate.Pass(2);
        await emirate.Transact("after", channel: "centre");
        await emirate.Except("ex", "dha", 2, "2026-12-01");
        await emirate.Assess("dha", 8, "met");
        var (again, now) = (await Report(emirate, "dha", day), await Report(emirate, "dha"));

        Assert.Equal(Written(before.Figures), Written(again.Figures));
        Assert.Equal(before.Position, again.Position);
        Assert.NotEqual(Written(before.Figures), Written(now.Figures));
    }

    [Fact]
    public async Task A_frozen_edition_is_given_again_byte_for_byte_after_more_facts_and_a_restart()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("before");
        var report = await Report(emirate, "dha");
        var frozen = (await emirate.Reports.Freeze(report, new("<p>تقرير «2026» & شواهد</p>", "<p>report</p>"), Emirate.Secretary, Cancel)).Value;

        await emirate.Transact("after", channel: "centre");
        await emirate.Restart();
        var kept = Assert.Single(await emirate.Reports.Frozen(Emirate.Now, "dha", Cancel));

        Assert.Equal(Written(frozen), Written(kept));
        Assert.Equal("<p>تقرير «2026» & شواهد</p>", kept.Content.Ar);
        Assert.Equal((report.Position, 64, "dha", "2026-q4"), (kept.Position, kept.Hash.Ar.Length, kept.Entity, kept.Quarter));
        Assert.Empty(await emirate.Reports.Frozen(Emirate.Now, "", Cancel));
    }

    [Fact]
    public async Task A_later_edition_gives_its_reason_and_says_what_differs()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("before");
        Assert.False((await Freeze(emirate, "")).IsRefused);
        Assert.Equal("report-already-frozen", (await Freeze(emirate, "لأن")).Refusal?.Code);

        emirate.Pass(1);
        await emirate.Transact("late", channel: "centre");
        Assert.Equal("report-no-reason", (await Freeze(emirate, "")).Refusal?.Code);
        var report = await emirate.Reports.Of(Emirate.Now, "dha", emirate.Reports.Today, "وردت معاملة متأخرة", Cancel);
        Assert.False((await Freeze(emirate, "وردت معاملة متأخرة")).IsRefused);

        Assert.Equal([1, 2], (await emirate.Reports.Frozen(Emirate.Now, "dha", Cancel)).Select(one => one.Edition));
        var adoption = Assert.Single(report.Since, change => change.After.Indicator is "digital-adoption");
        Assert.Equal((1m, 0.5m), (adoption.Before.Amount, adoption.After.Amount));
    }

    [Fact]
    public async Task A_report_is_frozen_by_the_Secretariat_and_not_before_its_quarter_begins()
    {
        await using var emirate = await Emirate.Open();
        var (now, next) = (await Report(emirate, ""), await emirate.Reports.Of(new(2027, 1), "", emirate.Reports.Today, "", Cancel));

        Assert.Equal("report-not-yours", (await emirate.Reports.Freeze(now, Bilingual.Empty, new("s-3", "analyst", "desk"), Cancel)).Refusal?.Code);
        Assert.Equal("report-not-yet", (await emirate.Reports.Freeze(next, Bilingual.Empty, Emirate.Secretary, Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task The_governments_report_holds_every_entity_that_the_policy_binds_and_no_other()
    {
        await using var emirate = await Emirate.Open();

        var report = await Report(emirate, "");

        Assert.Equal(report.Registers.Entities.Values.Count(entity => entity.Level is "dubai"), report.Rows.Count);
        Assert.All(report.Rows, row => Assert.Equal(("dubai", 8), (row.Entity.Level, row.Cells.Count)));
        Assert.True(report.IsPartial);
        Assert.Equal(Enumerable.Range(1, 7), report.Readings.Where(reading => reading.Indicator.Kind is "target").Select(reading => reading.Indicator.Number).Distinct());
    }

    [Fact]
    public async Task One_act_freezes_the_government_and_every_entity_from_the_same_facts_and_leaves_what_was_frozen()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("before");
        var own = (await Freeze(emirate, "")).Value;
        emirate.Pass(1);
        await emirate.Transact("late", channel: "centre");

        var all = (await emirate.Reports.FreezeAll(Emirate.Now, Draw, Emirate.Secretary, Cancel)).Value;
        Assert.Equal("", all[0].Entity);
        Assert.Equal((await Report(emirate, "")).Rows.Count + 1, all.Count);
        Assert.Equal(["dha"], all.Where(one => one.WasThere).Select(one => one.Entity));
        Assert.Equal(Written(own), Written(all.Single(one => one.WasThere).Report));
        Assert.Single(all.Where(one => !one.WasThere).Select(one => one.Report!.Position).Distinct());
        Assert.All(all, one => Assert.Null(one.Refusal));
    }

    [Fact]
    public async Task The_act_repeated_after_more_facts_gives_the_same_bytes_and_freezes_nothing_anew()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("before");
        var first = (await emirate.Reports.FreezeAll(Emirate.Now, Draw, Emirate.Secretary, Cancel)).Value;
        await emirate.Transact("late", channel: "centre");
        emirate.Pass(3);
        await emirate.Restart();

        var again = (await emirate.Reports.FreezeAll(Emirate.Now, Draw, Emirate.Secretary, Cancel)).Value;
        Assert.All(again, one => Assert.True(one.WasThere));
        Assert.Equal(first.Select(one => Written(one.Report)), again.Select(one => Written(one.Report)));
        Assert.Single(await emirate.Reports.Frozen(Emirate.Now, "rta", Cancel));
    }

    [Fact]
    public async Task Nobody_but_the_Secretariat_freezes_them_all_and_nobody_before_the_quarter()
    {
        await using var emirate = await Emirate.Open();

        Assert.Equal("report-not-yours", (await emirate.Reports.FreezeAll(Emirate.Now, Draw, new("s-3", "analyst", "desk"), Cancel)).Refusal?.Code);
        Assert.Equal("report-not-yet", (await emirate.Reports.FreezeAll(new(2027, 1), Draw, Emirate.Secretary, Cancel)).Refusal?.Code);
        Assert.Empty(await emirate.Reports.Frozen(Emirate.Now, "", Cancel));
    }

    [Fact]
    public async Task What_one_report_is_refused_is_said_of_it_and_the_others_are_frozen()
    {
        await using var emirate = await Emirate.Open();
        var reports = emirate.Reports;
        Bilingual Slow(ComplianceReport report)
        {
            if (report.Entity is "rta") Assert.False(reports.Freeze(report, new("أ", "a"), Emirate.Secretary, Cancel).AsTask().GetAwaiter().GetResult().IsRefused);    // somebody else is there first
            return Draw(report);
        }

        var all = (await reports.FreezeAll(Emirate.Now, Slow, Emirate.Secretary, Cancel)).Value;
        var refused = Assert.Single(all, one => one.Refusal is not null);
        Assert.Equal(("rta", "report-already-frozen"), (refused.Entity, refused.Refusal!.Code));
        Assert.Equal(all.Count - 1, all.Count(one => one.Report is not null));
    }

    private static Bilingual Draw(ComplianceReport report) => new($"<p>{report.Entity} {report.Position}</p>", $"<p>{report.Entity} {report.Position}</p>");

    private static ValueTask<ComplianceReport> Report(Emirate emirate, string entity, DateOnly? asOf = null) => emirate.Reports.Of(Emirate.Now, entity, asOf ?? emirate.Reports.Today, "", Cancel);

    private static async Task<Outcome<ComplianceReportFrozen>> Freeze(Emirate emirate, string reason) =>
        await emirate.Reports.Freeze(await emirate.Reports.Of(Emirate.Now, "dha", emirate.Reports.Today, reason, Cancel), new("أ", "a"), Emirate.Secretary, Cancel);

    private static string Written<T>(T value) => JsonSerializer.Serialize(value);
}
