using System.Text;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>A list inside one cell: a line for each item, its parts divided by a bar. A backslash keeps what would divide: \| \\ \n \r \t, and \s for a space at an edge.</summary>
internal static class Lines
{
    private static readonly (char Plain, char Marked)[] Marks = [('\\', '\\'), ('|', '|'), ('\n', 'n'), ('\r', 'r'), ('\t', 't'), (' ', 's')];

    public static string Join(IEnumerable<IReadOnlyList<string>> items) =>
        string.Join('\n', items.Select(parts => string.Join(" | ", WithoutEnd(parts).Select(Mark))));

    public static IReadOnlyList<IReadOnlyList<string>> Split(string cell) =>
        [.. cell.Split('\n').Select(line => line.Trim(' ', '\r', '\t')).Where(line => line.Length > 0).Select(Parts)];

    /// <summary>Empty parts at the end need not be written; the first always is.</summary>
    private static IEnumerable<string> WithoutEnd(IReadOnlyList<string> parts)
    {
        var count = parts.Count;
        while (count > 1 && parts[count - 1].Length is 0) count--;
        return parts.Take(count);
    }

    private static string Mark(string part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < part.Length; i++)
        {
            var inside = part[i] == ' ' && i > 0 && i < part.Length - 1;
            var mark = inside ? '\0' : Array.Find(Marks, one => one.Plain == part[i]).Marked;
            text.Append(mark is '\0' ? $"{part[i]}" : $"\\{mark}");
        }
        return text.ToString();
    }

    private static IReadOnlyList<string> Parts(string line)
    {
        List<List<(char Letter, bool IsMarked)>> parts = [[]];
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '|') parts.Add([]);
            else if (line[i] == '\\' && i + 1 < line.Length) parts[^1].Add((Plain(line[++i]), true));
            else parts[^1].Add((line[i], false));
        }
        return [.. parts.Select(Text)];
    }

    private static string Text(List<(char Letter, bool IsMarked)> part)
    {
        var from = part.FindIndex(one => one.IsMarked || one.Letter is not ' ');
        var to = part.FindLastIndex(one => one.IsMarked || one.Letter is not ' ');
        return from < 0 ? "" : string.Concat(part[from..(to + 1)].Select(one => one.Letter));
    }

    private static char Plain(char marked) => Array.Find(Marks, one => one.Marked == marked) is { Marked: not '\0' } mark ? mark.Plain : marked;
}
