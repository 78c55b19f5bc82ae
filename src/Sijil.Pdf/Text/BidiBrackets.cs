using static Sijil.Pdf.Text.BidiClass;

namespace Sijil.Pdf.Text;

/// <summary>Rule N0: a pair of brackets runs one way, the way of what stands in it.</summary>
internal static class BidiBrackets
{
    private const int MostOpen = 63;

    public static void Resolve(BidiSequence sequence, IReadOnlyList<int> codes, BidiClass[] classes, BidiClass[] worked)
    {
        foreach (var (open, close) in Pairs(sequence.Places, codes, worked).OrderBy(pair => pair.Open))
        {
            if (DirectionOf(sequence, worked, open, close) is not { } direction) continue;
            Set(sequence.Places, classes, worked, open, direction);
            Set(sequence.Places, classes, worked, close, direction);
        }
    }

    private static List<(int Open, int Close)> Pairs(IReadOnlyList<int> places, IReadOnlyList<int> codes, BidiClass[] worked)
    {
        var pairs = new List<(int, int)>();
        var open = new List<(int Closing, int Index)>();
        for (var index = 0; index < places.Count; index++)
        {
            if (worked[places[index]] is not ON || Characters.BracketOf(codes[places[index]]) is not { } bracket) continue;
            if (bracket.Opens)
            {
                if (open.Count == MostOpen) return [];
                open.Add((Canonical(bracket.Other), index));
                continue;
            }
            var found = open.FindLastIndex(one => one.Closing == Canonical(codes[places[index]]));
            if (found < 0) continue;
            pairs.Add((open[found].Index, index));
            open.RemoveRange(found, open.Count - found);
        }
        return pairs;
    }

    // The angle brackets of two blocks are the same bracket.
    private static int Canonical(int code) => code switch { 0x2329 => 0x3008, 0x232A => 0x3009, _ => code };

    private static BidiClass? DirectionOf(BidiSequence sequence, BidiClass[] worked, int open, int close)
    {
        var inside = Enumerable.Range(open + 1, close - open - 1).Select(index => Strong(worked[sequence.Places[index]])).OfType<BidiClass>().ToHashSet();
        if (inside.Contains(sequence.Own)) return sequence.Own;
        if (inside.Count is 0) return null;
        for (var index = open - 1; index >= 0; index--)
            if (Strong(worked[sequence.Places[index]]) is { } before) return before == sequence.Own ? sequence.Own : before;
        return sequence.Before;
    }

    private static BidiClass? Strong(BidiClass kind) => kind is L ? L : kind is R or EN or AN ? R : null;

    private static void Set(IReadOnlyList<int> places, BidiClass[] classes, BidiClass[] worked, int index, BidiClass direction)
    {
        worked[places[index]] = direction;
        for (var next = index + 1; next < places.Count && classes[places[next]] is NSM; next++) worked[places[next]] = direction;
    }
}
