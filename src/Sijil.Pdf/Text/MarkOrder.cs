namespace Sijil.Pdf.Text;

/// <summary>The order in which the marks of a letter are piled up: a shadda lies nearest to its letter, whatever order they were written in.</summary>
internal static class MarkOrder
{
    private const int Shadda = 0x651;
    private const int HamzaAbove = 0x654, HamzaBelow = 0x655;

    /// <returns>The places from start to end, each letter followed by its marks as they are drawn.</returns>
    public static int[] Of(IReadOnlyList<int> codes, int start, int end)
    {
        var places = Enumerable.Range(start, end - start).ToArray();
        for (int at = 0, last; at < places.Length; at = last)
        {
            last = at + 1;
            while (last < places.Length && IsVowel(codes[places[last]])) last++;
            if (last - at > 2) places.AsSpan(at + 1, last - at - 1).Sort((one, other) => (Rank(codes[one]), one).CompareTo((Rank(codes[other]), other)));
        }
        return places;
    }

    private static bool IsVowel(int code) => code is (>= 0x64B and <= 0x655) or 0x670;

    private static int Rank(int code) => code is HamzaAbove or HamzaBelow ? 0 : code is Shadda ? 1 : 2;
}
