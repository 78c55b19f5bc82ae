using Sijil.Facts;
using Sijil.Measure.Scorecards;
using Sijil.Record;
using Sijil.Steer.Freezing;

namespace Sijil.Steer.Compliance;

/// <summary>What came of one report when all of a quarter were frozen in one act.</summary>
/// <param name="Entity">Empty for the whole government.</param>
/// <param name="WasThere">It was frozen before, and is left as it was.</param>
internal sealed record FreezingOfOne(string Entity, ComplianceReportFrozen? Report, bool WasThere, Refusal? Refusal);

/// <summary>Counts a quarter's report as of any day, and freezes editions of it.</summary>
internal sealed class ComplianceReports(IJournal journal, FrozenShelf shelf, TimeProvider clock)
{
    public DateOnly Today => PastDay.Today(clock);

    /// <summary>The same day gives the same report: facts recorded later are not counted, whatever day they speak of.</summary>
    public async ValueTask<ComplianceReport> Of(Quarter quarter, string entity, DateOnly asOf, string reason, CancellationToken cancel)
    {
        var past = await PastDay.Of(journal, asOf, cancel);
        return await Of(past, GridOf(past), quarter, entity, reason, cancel);
    }

    /// <summary>Freezes the first edition of a quarter for the government and every entity that the policy binds, all from the same facts; what is frozen already stays as it is.</summary>
    /// <param name="write">The document as it will be read, in both languages.</param>
    /// <returns>One for each report, the government's first; refused only where none may be frozen at all.</returns>
    public async ValueTask<Outcome<IReadOnlyList<FreezingOfOne>>> FreezeAll(Quarter quarter, Func<ComplianceReport, Bilingual> write, Actor by, CancellationToken cancel)
    {
        if (by.Role != "secretary") return ComplianceRefusals.NotYoursToFreeze;
        if (quarter.First > Today) return ComplianceRefusals.NotBegun;
        var past = await PastDay.Of(journal, Today, cancel);
        var grid = GridOf(past);
        List<FreezingOfOne> done = [];
        foreach (var entity in grid.Entities.Where(one => one.Level is ComplianceGrid.Bound).Select(one => one.Id).Prepend(""))
        {
            if (await Frozen(quarter, entity, cancel) is [.., var last])
            {
                done.Add(new(entity, last, WasThere: true, null));
                continue;
            }
            var report = await Of(past, grid, quarter, entity, "", cancel);
            var frozen = await Freeze(report, write(report), by, cancel);
            done.Add(new(entity, frozen.IsRefused ? null : frozen.Value, WasThere: false, frozen.Refusal));
        }
        return done;
    }

    private async ValueTask<ComplianceReport> Of(PastDay past, ComplianceGrid grid, Quarter quarter, string entity, string reason, CancellationToken cancel)
    {
        var editions = (await Frozen(quarter, entity, cancel)).Where(one => one.AsOf < past.Day).ToList();
        var rows = grid.Entities.Where(one => entity.Length is 0 ? one.Level is ComplianceGrid.Bound : one.Id == entity).Select(one => grid.Row(one, quarter)).ToList();
        var report = new ComplianceReport(quarter, entity, editions.Count + 1, reason, past.Day, past.Position, grid, rows, grid.Readings(entity, quarter), []) { Operational = grid.Operational(entity, quarter) };
        return editions is [.., var last] ? report with { Since = Restated.Between(last.Figures, report.Figures) } : report;
    }

    private static ComplianceGrid GridOf(PastDay past) => new(ScorecardsModule.BoardOf(past.Figures, past.Registers), past.Registers, past.Day);

    /// <summary>The editions of a quarter's report, the first first.</summary>
    public ValueTask<IReadOnlyList<ComplianceReportFrozen>> Frozen(Quarter quarter, string entity, CancellationToken cancel) =>
        shelf.Read<ComplianceReportFrozen>(StreamOf(quarter.Id, entity), cancel);

    /// <param name="content">The document as it will be read, in both languages.</param>
    public async ValueTask<Outcome<ComplianceReportFrozen>> Freeze(ComplianceReport report, Bilingual content, Actor by, CancellationToken cancel)
    {
        if (by.Role != "secretary") return ComplianceRefusals.NotYoursToFreeze;
        if (report.Quarter.First > Today) return ComplianceRefusals.NotBegun;
        var before = await Frozen(report.Quarter, report.Entity, cancel);
        if (before.Count + 1 != report.Edition) return ComplianceRefusals.FrozenToday;
        if (report is { Edition: > 1, Reason.Length: 0 }) return ComplianceRefusals.NoReason;
        var frozen = new ComplianceReportFrozen(report.Quarter.Id, report.Entity, report.Edition, report.Reason, report.AsOf, report.Position, report.Figures, content, FrozenShelf.HashOf(content), by);
        return await shelf.Put(StreamOf(report.Quarter.Id, report.Entity), before.Count, frozen, cancel) ? frozen : ComplianceRefusals.FrozenToday;
    }

    private static string StreamOf(string quarter, string entity) => $"compliance-report/{quarter}/{(entity.Length is 0 ? "government" : entity)}";
}
