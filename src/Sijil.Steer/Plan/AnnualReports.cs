using System.Security.Cryptography;
using System.Text;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Steer.Plan;

/// <summary>Counts a year's report as of any day, and freezes one.</summary>
internal sealed class AnnualReports(IJournal journal, Keyring keyring, TimeProvider clock)
{
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4);    // no summer time, ever

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Dubai).DateTime);

    /// <summary>The same day gives the same report: facts recorded later are not counted, whatever day they speak of.</summary>
    public async ValueTask<AnnualReport> Of(int year, DateOnly asOf, CancellationToken cancel)
    {
        var (registers, figures, position) = (new RegisterFold(), ScorecardsModule.NewFold(), 0L);
        var end = StartOf(asOf.AddDays(1));
        await foreach (var entry in journal.Read(0, journal.Head, cancel))
        {
            if (entry.RecordedAt >= end) break;
            registers.Apply(entry);
            figures.Apply(entry);
            position = entry.Position;
        }
        Counted? Count(string indicator, string entity, string service, int of) =>
            ScorecardsModule.CountOf(figures, registers, indicator, entity, service, of) is var (amount, numerator, denominator) ? new(amount, numerator, denominator) : null;
        return new(year, asOf, position, PlanSheet.Of(registers, end, Count, year), registers, PlanVersions.Between(registers, StartOf(new(year, 1, 1)), end));
    }

    public async ValueTask<ReportFrozen?> Frozen(int year, CancellationToken cancel) =>
        (await journal.ReadStream(StreamOf(year), 0, cancel)).SelectMany(entry => entry.Facts).Select(FactCodec.Read).OfType<ReportFrozen>().FirstOrDefault();

    /// <param name="content">The document as the councils will read it, in both languages.</param>
    public async ValueTask<Outcome<ReportFrozen>> Freeze(AnnualReport report, Bilingual content, Actor by, CancellationToken cancel)
    {
        if (by.Role != "secretary") return PlanRefusals.NotYours;
        if (report.Year > Today.Year) return PlanRefusals.NotYet;
        var frozen = new ReportFrozen(report.Year, report.AsOf, report.Position, content, new(HashOf(content.Ar), HashOf(content.En)), AnnualReport.Councils, by);
        var stream = StreamOf(report.Year);
        var outcome = await journal.Append(new()
        {
            Stream = stream, ExpectedVersion = 0, Origin = Origin.Live, Facts = FactCodec.Write([frozen], clock.GetUtcNow(), stream, 1, keyring),
        }, cancel);
        return outcome is AppendOutcome.Committed ? frozen : PlanRefusals.AlreadyFrozen;
    }

    private static string StreamOf(int year) => $"annual-report/{year}";

    private static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Dubai);

    private static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
