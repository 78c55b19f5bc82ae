using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Measure.Savings;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Steer.Redesign;

/// <summary>What a step, or the whole journey, took per case on one side of the day on which an obstacle was removed.</summary>
/// <param name="Minutes">Of staff work.</param>
/// <param name="Hours">From offering it until it was done; a case without the step waited nought.</param>
/// <param name="Newest">Some of the cases, the newest first.</param>
internal sealed record Stretch(int Cases, double Minutes, double Visits, double Hours, IReadOnlyList<string> Newest);

/// <summary>What changed in the cases of a service once an obstacle was removed.</summary>
/// <param name="Step">The blocked step, by its name in the journey; null where the journey has none of the name that the obstacle gives, so that the whole journey is counted.</param>
/// <param name="Origin">live, or the simulated month that the cases are of.</param>
internal sealed record RemovalEffect(Bilingual? Step, string Origin, Stretch Before, Stretch After)
{
    /// <summary>On each side; with fewer nothing is compared.</summary>
    public const int Enough = 10;

    public bool IsEnough => Before.Cases >= Enough && After.Cases >= Enough;
}

/// <summary>Counts what the removal of an obstacle saved, from the facts of the cases that were closed before it and of those that were opened after it.</summary>
internal sealed class Removals(CaseFigures figures, IJournal journal, JourneyLibrary library, RegisterFold registers)
{
    private const int Sampled = 100, Shown = 5;

    /// <summary>Null while the obstacle stands, or where its service is not given here.</summary>
    public async ValueTask<RemovalEffect?> Of(Obstacle obstacle, CancellationToken cancel)
    {
        if (obstacle.RemovedOn is not { } day || ModelOf(obstacle.Text.Service) is not { } model) return null;
        var (origin, before, after) = Sides(obstacle.Text.Service, day);
        var step = StepOf(model, obstacle.Text.Step, before.Concat(after));
        var ids = step is null ? null : step.Value.Ids;
        return new(step?.Name, origin, await Take(before, ids, cancel), await Take(after, ids, cancel));
    }

    private string? ModelOf(string service) =>
        registers.Services.TryGetValue(service, out var card) && card.SubServices.Count > 0 && card.JourneyOf(card.SubServices[0].Code) is { } model && library.Has(model) ? model : null;

    /// <summary>The newest cases on each side, of the origin that has most on the side that has fewer; living ones first. Whoever was under way on the day is on neither.</summary>
    private (string Origin, List<(string Id, string Version)> Before, List<(string Id, string Version)> After) Sides(string service, DateOnly day) => figures.Read(seen =>
    {
        var (rows, words, moment) = (seen.Rows, seen.Words, Moment.StartOf(day));
        var code = words.Find(service);
        var closed = Enumerable.Range(0, rows.Count).Where(row => rows.Service[row] == code && ((Facet)rows.Facets[row]).Has(Facet.Closed)).ToList();
        (string Id, string Version) Case(int row) => (rows.Id[row], words[rows.Version[row]]);
        return closed.GroupBy(row => words[rows.Origin[row]]).Where(of => of.Key is Audit.Live || of.Key.StartsWith("simulated/", StringComparison.Ordinal))
            .Select(of => (Origin: of.Key,
                Before: of.Where(row => rows.Closed[row] < moment).OrderByDescending(row => rows.Opened[row]).Select(Case).ToList(),
                After: of.Where(row => rows.Opened[row] >= moment).OrderByDescending(row => rows.Opened[row]).Select(Case).ToList()))
            .OrderByDescending(of => Math.Min(RemovalEffect.Enough, Math.Min(of.Before.Count, of.After.Count))).ThenByDescending(of => of.Origin is Audit.Live).ThenBy(of => of.Origin, StringComparer.Ordinal)
            .FirstOrDefault((Audit.Live, [], []));
    });

    /// <summary>A step by the name that people know it by, in any of the versions by which the cases ran.</summary>
    private (Bilingual Name, HashSet<string> Ids)? StepOf(string model, string name, IEnumerable<(string Id, string Version)> cases)
    {
        var said = Names.Folded(name);
        var steps = cases.Select(one => one.Version).Append(library.Current(model).Hash).Distinct().Select(version => library.PilotOf(model, version)).OfType<Bpmn.ProcessPlan>()
            .SelectMany(plan => plan.Steps()).Where(step => Names.Folded(step.NameAr) == said || Names.Folded(step.NameEn) == said).ToList();
        return steps is [var first, ..] ? (new(first.NameAr, first.NameEn), steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal)) : null;
    }

    private async ValueTask<Stretch> Take(List<(string Id, string Version)> cases, HashSet<string>? steps, CancellationToken cancel)
    {
        var (minutes, visits, hours, read) = (0, 0, new List<double>(), cases.Take(Sampled).ToList());
        foreach (var (id, _) in read)
        {
            var tally = new OneCase(steps);
            foreach (var entry in await journal.ReadStream($"case/{id}", 0, cancel))
                foreach (var fact in entry.Facts) tally.Add(fact.HappenedAt, FactCodec.Read(fact));
            minutes += tally.Minutes;
            visits += tally.Visits;
            hours.Add(tally.Waited.TotalHours);
        }
        return read.Count is 0 ? new(0, 0, 0, 0, [])
            : new(cases.Count, (double)minutes / read.Count, (double)visits / read.Count, hours.Average(), [.. cases.Take(Shown).Select(one => one.Id)]);
    }

    /// <summary>What one case says of some of its steps, or of all.</summary>
    private sealed class OneCase(HashSet<string>? steps)
    {
        private readonly Dictionary<int, DateTimeOffset> offered = [];

        public int Minutes { get; private set; }
        public int Visits { get; private set; }
        public TimeSpan Waited { get; private set; }

        public void Add(DateTimeOffset at, Fact fact)
        {
            if (fact is StepOffered offer && Counts(offer.Step)) offered[offer.Token] = at;
            if (fact is not StepDone done || !Counts(done.Step)) return;
            Minutes += done.Minutes;
            Visits += done.Visit ? 1 : 0;
            if (offered.Remove(done.Token, out var since)) Waited += at - since;
        }

        private bool Counts(string step) => steps?.Contains(step) ?? true;
    }
}
