namespace Sijil.Measure.Prediction;

/// <summary>How far two distributions lie apart: the least work that turns one into the other, in the unit of the values.</summary>
internal static class EarthMover
{
    public static double Between(IEnumerable<double> one, IEnumerable<double> other)
    {
        var (first, second) = (one.Order().ToArray(), other.Order().ToArray());
        if (first.Length is 0 || second.Length is 0) return double.PositiveInfinity;

        var (at, from, work) = (0, 0, 0.0);
        var place = Math.Min(first[0], second[0]);
        while (at < first.Length || from < second.Length)
        {
            var next = from == second.Length || at < first.Length && first[at] <= second[from] ? first[at] : second[from];
            work += Math.Abs((double)at / first.Length - (double)from / second.Length) * (next - place);
            place = next;
            while (at < first.Length && first[at] <= place) at++;
            while (from < second.Length && second[from] <= place) from++;
        }
        return work;
    }
}
