using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Measure.Scorecards;
using Sijil.Mining.Logs;
using Sijil.Record;

namespace Sijil.Measure.Flows;

/// <summary>Makes event logs of the record: of a service's own finished cases, and of a log that was imported. Nothing in them names a person.</summary>
internal sealed class FlowLogs(IJournal journal, CaseFigures figures, JourneyLibrary library)
{
    /// <summary>So many cases are looked at, the latest ones.</summary>
    public const int Most = 5000;
    private readonly Lock gate = new();
    private readonly Dictionary<(bool, string), (long Changes, ObservedFlow Flow)> kept = [];

    /// <summary>What can be looked at, the largest first.</summary>
    public IReadOnlyList<FlowSource> Sources() => figures.Read(folded => (IReadOnlyList<FlowSource>)
        [.. Enumerable.Range(0, folded.Rows.Count).Where(row => IsOfInterest(folded, row)).CountBy(row => (IsLog(folded, row), folded.Words[folded.Rows.Service[row]]))
            .Select(count => new FlowSource(count.Key.Item1, count.Key.Item2, count.Value)).OrderByDescending(source => source.Cases).ThenBy(source => source.Id, StringComparer.Ordinal)]);

    /// <returns>Nothing when there is no such log, and no finished case of such a service.</returns>
    public async ValueTask<ObservedFlow?> Of(bool isLog, string id, CancellationToken cancel)
    {
        var (changes, all, chosen) = figures.Read(folded => (folded.Changes, Rows(folded, isLog, id).Count(), Chosen(folded, isLog, id)));
        if (chosen.Count is 0) return null;
        lock (gate) if (kept.TryGetValue((isLog, id), out var known) && known.Changes == changes) return known.Flow;

        List<ToldCase> told = [];
        foreach (var line in chosen) told.Add(CaseSteps.Of(line, await journal.ReadStream(line.Stream, 0, cancel), library));
        var flow = Observed(told, all);
        lock (gate)
        {
            if (kept.Count > 20) kept.Clear();
            kept[(isLog, id)] = (changes, flow);
        }
        return flow;
    }

    // A service may have cases by more than one journey: ways through different journeys are not laid upon each other.
    private static ObservedFlow Observed(List<ToldCase> told, int all)
    {
        var main = told.GroupBy(one => one.Plan?.Id ?? "").MaxBy(group => group.Count())!;
        var builder = new EventLogBuilder();
        foreach (var one in main) builder.Add(one.Case);
        return new(builder.Build(), builder.Findings, main.First().Plan, all, main.Count(one => one.IsSimulated), told.Count - main.Count());
    }

    private static List<CaseLine> Chosen(CaseFigures folded, bool isLog, string id) =>
        [.. Rows(folded, isLog, id).OrderByDescending(row => folded.Rows.Opened[row]).Take(Most).Select(row => CaseLine.Of(folded, row))];

    private static IEnumerable<int> Rows(CaseFigures folded, bool isLog, string id)
    {
        var service = folded.Words.Find(id);
        return service < 0 ? [] : Enumerable.Range(0, folded.Rows.Count).Where(row => folded.Rows.Service[row] == service && IsOfInterest(folded, row) && IsLog(folded, row) == isLog);
    }

    // What an entity reported has no steps; what runs here counts when it has ended.
    private static bool IsOfInterest(CaseFigures folded, int row) =>
        IsLog(folded, row) || folded.Rows.Closed[row] > 0 && !folded.Rows.Id[row].Contains('/', StringComparison.Ordinal);

    private static bool IsLog(CaseFigures folded, int row) => ((Facet)folded.Rows.Facets[row]).HasFlag(Facet.FromLog);
}

/// <summary>A log that was imported, or a service with finished cases.</summary>
internal sealed record FlowSource(bool IsLog, string Id, int Cases);

/// <summary>How the cases of one source went.</summary>
/// <param name="Plan">The model by which the latest of a service's cases ran; nothing for an imported log.</param>
/// <param name="All">How many cases there are; the log holds the latest of them.</param>
/// <param name="Simulated">How many of those in the log were simulated.</param>
/// <param name="Others">How many of the latest cases went by another journey, and are not in the log.</param>
internal sealed record ObservedFlow(EventLog Log, Findings Findings, ProcessPlan? Plan, int All, int Simulated, int Others);
