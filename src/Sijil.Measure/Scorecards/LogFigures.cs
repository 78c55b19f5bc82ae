using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>What the record says of an imported log: how long its cases took and how often they changed hands.</summary>
internal sealed class LogFigures(CaseFigures figures, RegisterFold registers)
{
    public IReadOnlyList<string> Names => figures.Read(folded => (IReadOnlyList<string>)[.. folded.Activities.Keys]);

    /// <returns>Nothing when no log of this name was imported.</returns>
    public LogReading? Of(string name) => figures.Read(folded =>
    {
        if (!folded.Activities.TryGetValue(name, out var activities)) return null;
        var selection = Selection.Of(folded, new Scope(new($"imported/{name}"), folded.Words, registers));
        var rows = folded.Rows;
        var took = selection.Rows.Where(row => rows.Events[row] > 0).Select(row => Moment.Days(rows.Closed[row] - rows.Opened[row])).ToArray();
        return new LogReading(name, selection.Rows.Length, selection.Rows.Sum(row => rows.Events[row]),
            Quantile.Median(took), took.DefaultIfEmpty().Average(), Quantile.Of(took, 0.9), selection.Rows.Sum(row => rows.Handovers[row]),
            selection.Rows.Length is 0 ? default : Moment.At(selection.Rows.Min(row => rows.Opened[row])),
            selection.Rows.Length is 0 ? default : Moment.At(selection.Rows.Max(row => rows.Closed[row])),
            Largest(activities), Largest(selection.Rows.CountBy(row => folded.Words[rows.Channel[row]])),
            [.. selection.Rows.OrderByDescending(row => rows.Closed[row] - rows.Opened[row]).Take(10).Select(row => CaseLine.Of(folded, row))]);
    });

    private static IReadOnlyList<(string Name, int Count)> Largest(IEnumerable<KeyValuePair<string, int>> counts) =>
        [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value))];
}

/// <summary>A log as the record has it; days are from a case's first event to its last.</summary>
/// <param name="Longest">The ten cases that took longest, each of which opens.</param>
internal sealed record LogReading(string Name, int Cases, int Events, double MedianDays, double MeanDays, double NinthTenthDays, int Handovers,
    DateTimeOffset From, DateTimeOffset To, IReadOnlyList<(string Name, int Count)> Activities, IReadOnlyList<(string Name, int Count)> Channels,
    IReadOnlyList<CaseLine> Longest);
