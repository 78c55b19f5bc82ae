using static Sijil.Pdf.Text.BidiClass;

namespace Sijil.Pdf.Text;

/// <summary>Rules W1 to W7: numbers, their signs and separators, and marks that follow a letter.</summary>
internal static class BidiWeak
{
    public static void Resolve(BidiSequence sequence, BidiClass[] worked)
    {
        var places = sequence.Places;
        Marks(sequence, worked);
        Numbers(sequence, worked);
        for (var index = 0; index < places.Count; index++) if (worked[places[index]] is AL) worked[places[index]] = R;
        Separators(places, worked);
        Terminators(places, worked);
        for (var index = 0; index < places.Count; index++) if (worked[places[index]] is ES or ET or CS) worked[places[index]] = ON;
        European(sequence, worked);
    }

    // W1
    private static void Marks(BidiSequence sequence, BidiClass[] worked)
    {
        var before = sequence.Before;
        foreach (var at in sequence.Places)
        {
            if (worked[at] is NSM) worked[at] = BidiLevels.IsIsolate(before) ? ON : before;
            before = worked[at];
        }
    }

    // W2
    private static void Numbers(BidiSequence sequence, BidiClass[] worked)
    {
        var strong = sequence.Before;
        foreach (var at in sequence.Places)
        {
            if (worked[at] is L or R or AL) strong = worked[at];
            else if (worked[at] is EN && strong is AL) worked[at] = AN;
        }
    }

    // W4
    private static void Separators(IReadOnlyList<int> places, BidiClass[] worked)
    {
        for (var index = 1; index + 1 < places.Count; index++)
        {
            var (before, own, after) = (worked[places[index - 1]], worked[places[index]], worked[places[index + 1]]);
            if (before != after) continue;
            if (own is ES or CS && before is EN) worked[places[index]] = EN;
            else if (own is CS && before is AN) worked[places[index]] = AN;
        }
    }

    // W5
    private static void Terminators(IReadOnlyList<int> places, BidiClass[] worked)
    {
        for (var index = 0; index < places.Count; index++)
        {
            if (worked[places[index]] is not ET) continue;
            var end = index;
            while (end < places.Count && worked[places[end]] is ET) end++;
            var isNumber = (index > 0 && worked[places[index - 1]] is EN) || (end < places.Count && worked[places[end]] is EN);
            for (; index < end; index++) if (isNumber) worked[places[index]] = EN;
            index--;
        }
    }

    // W7
    private static void European(BidiSequence sequence, BidiClass[] worked)
    {
        var strong = sequence.Before;
        foreach (var at in sequence.Places)
        {
            if (worked[at] is L or R) strong = worked[at];
            else if (worked[at] is EN && strong is L) worked[at] = L;
        }
    }
}
