using static Sijil.Pdf.Text.BidiClass;

namespace Sijil.Pdf.Text;

/// <summary>Which way each character of a paragraph runs: the Unicode bidirectional algorithm (UAX #9). Even levels run from left to right, odd ones from right to left.</summary>
internal static class BidiLevels
{
    /// <param name="first">0 or 1; nothing where the text itself says it (rules P2 and P3).</param>
    public static int[] Of(IReadOnlyList<int> codes, int? first = null)
    {
        var classes = codes.Select(Characters.DirectionOf).ToArray();
        var level = first ?? FirstStrong(classes, 0, classes.Length) ?? 0;
        var levels = new int[codes.Count];
        var worked = classes.ToArray();
        BidiEmbeddings.Resolve(classes, worked, levels, level);
        foreach (var sequence in BidiSequences.Of(classes, worked, levels, level))
        {
            BidiWeak.Resolve(sequence, worked);
            BidiBrackets.Resolve(sequence, codes, classes, worked);
            BidiNeutral.Resolve(sequence, worked);
        }
        Implicit(worked, levels);
        Inherit(classes, levels, level);
        return levels;
    }

    /// <summary>Rule L1 for one line: what is white at its end goes the paragraph's way.</summary>
    public static void EndLine(IReadOnlyList<int> codes, int[] levels, int start, int end, int paragraph)
    {
        var isEnd = true;
        for (var at = end - 1; at >= start; at--)
        {
            var kind = Characters.DirectionOf(codes[at]);
            if (kind is S or B) isEnd = true;
            if (isEnd && (kind is S or B or WS || IsIsolate(kind) || IsGone(kind))) levels[at] = paragraph;
            else isEnd = false;
        }
    }

    /// <summary>Rules P2 and P3: the first strong letter that stands in no isolate.</summary>
    internal static int? FirstStrong(ReadOnlySpan<BidiClass> classes, int start, int end)
    {
        var depth = 0;
        for (var at = start; at < end; at++)
        {
            if (classes[at] is LRI or RLI or FSI) depth++;
            else if (classes[at] is PDI) depth = Math.Max(0, depth - 1);
            else if (depth is 0 && classes[at] is L) return 0;
            else if (depth is 0 && (classes[at] is R or AL)) return 1;
        }
        return null;
    }

    internal static bool IsIsolate(BidiClass kind) => kind is LRI or RLI or FSI or PDI;

    /// <summary>Rule X9: what only steers, and is taken as not there.</summary>
    internal static bool IsGone(BidiClass kind) => kind is LRE or RLE or LRO or RLO or PDF or BN;

    // Rules I1 and I2.
    private static void Implicit(BidiClass[] worked, int[] levels)
    {
        for (var at = 0; at < levels.Length; at++)
        {
            if (IsGone(worked[at])) continue;
            if ((levels[at] & 1) is 0) levels[at] += worked[at] is R ? 1 : worked[at] is AN or EN ? 2 : 0;
            else levels[at] += worked[at] is L or AN or EN ? 1 : 0;
        }
    }

    // What is not there goes with what stands before it.
    private static void Inherit(BidiClass[] classes, int[] levels, int paragraph)
    {
        for (var at = 0; at < levels.Length; at++)
        {
            if (classes[at] is B) levels[at] = paragraph;
            else if (IsGone(classes[at])) levels[at] = at is 0 ? paragraph : levels[at - 1];
        }
    }
}
