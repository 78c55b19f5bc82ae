using static Sijil.Pdf.Text.BidiClass;

namespace Sijil.Pdf.Text;

/// <summary>Characters that are resolved together: runs of one level, with an isolate's inside left out (rules X9 and X10).</summary>
/// <param name="Places">Where they stand in the paragraph.</param>
/// <param name="Before">The direction from which the sequence comes, and <paramref name="After"/> into which it goes.</param>
internal sealed record BidiSequence(IReadOnlyList<int> Places, int Level, BidiClass Before, BidiClass After)
{
    public BidiClass Own => (Level & 1) is 0 ? L : R;
}

internal static class BidiSequences
{
    public static List<BidiSequence> Of(BidiClass[] classes, BidiClass[] worked, int[] levels, int paragraph)
    {
        var kept = Enumerable.Range(0, classes.Length).Where(at => !BidiLevels.IsGone(classes[at])).ToList();
        foreach (var at in Enumerable.Range(0, classes.Length).Where(at => BidiLevels.IsGone(classes[at]))) worked[at] = BN;
        var runs = Runs(kept, levels);
        var ends = BidiEmbeddings.IsolateEnds(classes);
        var byFirst = runs.ToDictionary(run => run[0]);
        var closed = new HashSet<int>(Enumerable.Range(0, ends.Length).Where(at => classes[at] is LRI or RLI or FSI && ends[at] < ends.Length).Select(at => ends[at]));
        var sequences = new List<BidiSequence>();
        foreach (var run in runs)
        {
            if (classes[run[0]] is PDI && closed.Contains(run[0])) continue;
            var places = new List<int>(run);
            while (classes[places[^1]] is LRI or RLI or FSI && ends[places[^1]] < ends.Length && byFirst.TryGetValue(ends[places[^1]], out var next)) places.AddRange(next);
            sequences.Add(Framed(places, kept, classes, levels, paragraph, ends));
        }
        return sequences;
    }

    private static List<List<int>> Runs(List<int> kept, int[] levels)
    {
        var runs = new List<List<int>>();
        foreach (var at in kept)
        {
            if (runs.Count > 0 && levels[runs[^1][^1]] == levels[at]) runs[^1].Add(at);
            else runs.Add([at]);
        }
        return runs;
    }

    private static BidiSequence Framed(List<int> places, List<int> kept, BidiClass[] classes, int[] levels, int paragraph, int[] ends)
    {
        var level = levels[places[0]];
        var (first, last) = (kept.BinarySearch(places[0]), kept.BinarySearch(places[^1]));
        var before = first > 0 ? levels[kept[first - 1]] : paragraph;
        var isOpen = classes[places[^1]] is LRI or RLI or FSI && ends[places[^1]] == ends.Length;
        var after = isOpen || last + 1 >= kept.Count ? paragraph : levels[kept[last + 1]];
        return new(places, level, Side(level, before), Side(level, after));
    }

    private static BidiClass Side(int own, int other) => (Math.Max(own, other) & 1) is 0 ? L : R;
}
