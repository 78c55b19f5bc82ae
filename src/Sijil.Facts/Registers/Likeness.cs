namespace Sijil.Facts.Registers;

/// <summary>The word that was probably meant by one that is not there.</summary>
internal static class Likeness
{
    /// <returns>The nearest, when no more than a slip of the fingers lies between; else nothing.</returns>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var most = Math.Max(1, word.Length / 4);
        return known.Select(other => (Word: other, Slips: Math.Abs(other.Length - word.Length) > most ? int.MaxValue : Slips(word, other)))
            .Where(other => other.Slips <= most).OrderBy(other => other.Slips).ThenBy(other => other.Word, StringComparer.Ordinal).FirstOrDefault().Word;
    }

    /// <summary>Letters put in, left out or changed.</summary>
    private static int Slips(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                var slips = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], slips);
            }
        }
        return row[^1];
    }
}
