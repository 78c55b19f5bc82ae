namespace Sijil.Mining.Maps;

/// <summary>Breaks a name into lines of about so many letters; what does not fit ends in an ellipsis.</summary>
internal static class MapText
{
    public static IEnumerable<string> Lines(string name, int letters, int most)
    {
        var (line, rows) = ("", new List<string>());
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                rows.Add(line);
                line = "";
            }
            line = line.Length is 0 ? word : $"{line} {word}";
        }
        rows.Add(line);
        return rows.Count <= most ? rows.Select(row => Cut(row, letters)) : [.. rows.Take(most - 1).Select(row => Cut(row, letters)), Cut(string.Join(' ', rows.Skip(most - 1)), letters)];
    }

    private static string Cut(string row, int letters) => row.Length <= letters + 2 ? row : $"{row[..(char.IsHighSurrogate(row[letters - 1]) ? letters - 1 : letters)].TrimEnd()}…";
}
