using static Sijil.Pdf.Text.BidiClass;

namespace Sijil.Pdf.Text;

/// <summary>Rules N1 and N2: what has no direction of its own goes with both of its neighbours, or with the text around.</summary>
internal static class BidiNeutral
{
    public static void Resolve(BidiSequence sequence, BidiClass[] worked)
    {
        var places = sequence.Places;
        for (var index = 0; index < places.Count; index++)
        {
            if (!IsNeutral(worked[places[index]])) continue;
            var end = index;
            while (end < places.Count && IsNeutral(worked[places[end]])) end++;
            var before = index is 0 ? sequence.Before : Side(worked[places[index - 1]]);
            var after = end == places.Count ? sequence.After : Side(worked[places[end]]);
            for (; index < end; index++) worked[places[index]] = before == after ? before : sequence.Own;
            index--;
        }
    }

    private static bool IsNeutral(BidiClass kind) => kind is B or S or WS or ON || BidiLevels.IsIsolate(kind);

    private static BidiClass Side(BidiClass kind) => kind is L ? L : R;
}
