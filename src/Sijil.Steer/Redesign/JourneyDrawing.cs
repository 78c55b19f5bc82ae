using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;
using Sijil.Measure.Savings;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Steer.Redesign;

/// <summary>Draws a service's journey from the facts of its cases: by the version in force, or by the version on trial.</summary>
internal sealed class JourneyDrawing(CaseFigures figures, Audit audit, IJournal journal, JourneyLibrary library, RegisterFold registers)
{
    /// <summary>So many cases, the newest, say what each step takes; the totals count all.</summary>
    private const int Sampled = 150;
    private const int Enough = 30;

    /// <summary>The version by which most cases of a service begin: promoted for it, or else the one in force for all.</summary>
    public (string Model, string Version)? InForce(string service)
    {
        if (!registers.Services.TryGetValue(service, out var card) || card.JourneyOf(card.SubServices[0].Code) is not { } model || !library.Has(model)) return null;
        var promoted = registers.All<Pilot>(Pilot.Register).Values.FirstOrDefault(pilot => pilot.Model == model && pilot.State is "promoted" && (pilot.Service is null or "" || pilot.Service == service));
        return (model, (promoted is null ? null : library.PilotOf(model, promoted.Version))?.Hash ?? library.Current(model).Hash);
    }

    /// <param name="origin">Whose cases; those of which there are enough, unless given.</param>
    /// <param name="without">Data elements that are no longer asked of the customer as documents or fields.</param>
    public async ValueTask<DrawnJourney?> Draw(string service, string model, string version, CancellationToken cancel, string? origin = null, IReadOnlyCollection<string>? without = null)
    {
        if (library.PilotOf(model, version) is not { } plan) return null;
        var cohort = new Cohort(service, plan.Hash, origin ?? audit.OriginOf(service, plan.Hash, Enough));
        var taken = Taken.Of(figures, cohort);
        var tally = new StepTally();
        foreach (var id in Newest(cohort)) tally.Add(await FactsOf(id, cancel));
        var seen = tally.Steps.ToHashSet(StringComparer.Ordinal);
        var papers = Papers(service, without ?? []);
        return new(service, model, plan.Hash, cohort.Origin, taken.Count, Math.Round(Quantile.Median([.. taken.Days]), 3), Mean(tally.Done, tally.Cases), Mean(taken.Visits), Mean(taken.Fields), Mean(taken.Minutes),
            papers.Count(paper => paper.IsDocument), [.. tally.Bodies], [.. plan.Steps().Where(step => seen.Contains(step.Id) && !step.Step.Hidden).Select(step => tally.Draw(step.Id, new(step.NameAr, step.NameEn)))], papers);
    }

    /// <summary>What the card still asks of the customer, with the element by which government holds it.</summary>
    private List<AskedPaper> Papers(string service, IReadOnlyCollection<string> without)
    {
        if (!registers.Services.TryGetValue(service, out var card)) return [];
        bool Stays(string? element) => element is null || !without.Contains(element);
        return [.. (card.Documents ?? []).Where(one => one.Asked && Stays(one.Element)).Select(one => new AskedPaper(one.Name, one.Element, true)),
            .. (card.Fields ?? []).Where(one => one.Asked && Stays(one.Element)).Select(one => new AskedPaper(one.Label ?? new(one.Name, one.Name), one.Element, false))];
    }

    private List<string> Newest(Cohort cohort) =>
        figures.Read(seen => Taken.RowsOf(seen, cohort).OrderByDescending(row => seen.Rows.Opened[row]).Take(Sampled).Select(row => seen.Rows.Id[row]).ToList());

    private async ValueTask<IEnumerable<(DateTimeOffset, Fact)>> FactsOf(string id, CancellationToken cancel) =>
        (await journal.ReadStream($"case/{id}", 0, cancel)).SelectMany(entry => entry.Facts).Select(fact => (fact.HappenedAt, FactCodec.Read(fact)));

    private static double Mean(double[] values) => values.Length is 0 ? 0 : Math.Round(values.Average(), 2);

    private static double Mean(int sum, int count) => count is 0 ? 0 : Math.Round((double)sum / count, 2);
}
