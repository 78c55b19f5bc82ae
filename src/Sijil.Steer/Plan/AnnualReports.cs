using Sijil.Facts;
using Sijil.Measure.Scorecards;
using Sijil.Record;
using Sijil.Steer.Freezing;

namespace Sijil.Steer.Plan;

/// <summary>Counts a year's report as of any day, and freezes one.</summary>
internal sealed class AnnualReports(IJournal journal, FrozenShelf shelf, TimeProvider clock)
{
    public DateOnly Today => PastDay.Today(clock);

    /// <summary>The same day gives the same report: facts recorded later are not counted, whatever day they speak of.</summary>
    public async ValueTask<AnnualReport> Of(int year, DateOnly asOf, CancellationToken cancel)
    {
        var past = await PastDay.Of(journal, asOf, cancel);
        Counted? Count(string indicator, string entity, string service, int of) =>
            ScorecardsModule.CountOf(past.Figures, past.Registers, indicator, entity, service, of) is var (amount, numerator, denominator) ? new(amount, numerator, denominator) : null;
        return new(year, asOf, past.Position, PlanSheet.Of(past.Registers, past.End, Count, year), past.Registers,
            PlanVersions.Between(past.Registers, PastDay.StartOf(new(year, 1, 1)), past.End));
    }

    public async ValueTask<ReportFrozen?> Frozen(int year, CancellationToken cancel) => await shelf.Read<ReportFrozen>(StreamOf(year), cancel) is [var first, ..] ? first : null;

    /// <param name="content">The document as the councils will read it, in both languages.</param>
    public async ValueTask<Outcome<ReportFrozen>> Freeze(AnnualReport report, Bilingual content, Actor by, CancellationToken cancel)
    {
        if (by.Role != "secretary") return PlanRefusals.NotYours;
        if (report.Year > Today.Year) return PlanRefusals.NotYet;
        var frozen = new ReportFrozen(report.Year, report.AsOf, report.Position, content, FrozenShelf.HashOf(content), AnnualReport.Councils, by);
        return await shelf.Put(StreamOf(report.Year), 0, frozen, cancel) ? frozen : PlanRefusals.AlreadyFrozen;
    }

    private static string StreamOf(int year) => $"annual-report/{year}";
}
