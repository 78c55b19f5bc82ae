using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>What the record says of an imported log: how long its cases took and how often they changed hands.</summary>
internal sealed class LogFigures(CaseFigures figures, RegisterFold registers)
{
    public IReadOnlyList<string> Names => figures.Read(folded => (IReadOnlyList<string>)[.. folded.Activities.Keys]);

    /// <returns>Nothing when no log of this name was imported.</returns>
    public LogReading? Of(string name) => figures.ReadCells(folded =>
    {
        if (!folded.Activities.TryGetValue(name, out var activities)) return null;
        var selection = Selection.Of(folded, new Scope(new($"imported/{name}"), folded.Words, registers));
        var (rows, all) = (folded.Rows, selection.Rows().Select(each => each.Row).ToArray());
        var took = all.Where(row => rows.Events[row] > 0).Select(row => Moment.Days(rows.Closed[row] - rows.Opened[row])).ToArray();
        return new LogReading(name, all.Length, all.Sum(row => rows.Events[row]),
            Quantile.Median(took), took.DefaultIfEmpty().Average(), Quantile.Of(took, 0.9), all.Sum(row => rows.Handovers[row]),
            all.Length is 0 ? default : Moment.At(all.Min(row => rows.Opened[row])),
            all.Length is 0 ? default : Moment.At(all.Max(row => rows.Closed[row])),
            Largest(activities), Largest(all.CountBy(row => folded.Words[rows.Channel[row]])),
            [.. all.OrderByDescending(row => rows.Closed[row] - rows.Opened[row]).Take(10).Select(row => CaseLine.Of(folded, row))]);
    });

    private static IReadOnlyList<(string Name, int Count)> Largest(IEnumerable<KeyValuePair<string, int>> counts) =>
        [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value))];
}

/// <summary>A log as the record has it; days are from a case's first event to its last.</summary>
/// <param name="Longest">The ten cases that took longest, each of which opens.</param>
internal sealed record LogReading(string Name, int Cases, int Events, double MedianDays, double MeanDays, double NinthTenthDays, int Handovers,
    DateTimeOffset From, DateTimeOffset To, IReadOnlyList<(string Name, int Count)> Activities, IReadOnlyList<(string Name, int Count)> Channels,
    IReadOnlyList<CaseLine> Longest);
