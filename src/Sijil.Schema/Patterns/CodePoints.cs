using System.Globalization;
using System.Text;

namespace Sijil.Schema.Patterns;

/// <summary>A set of characters by their code points, written for .NET, whose units are halves of the rarer ones.</summary>
internal sealed class CodePoints
{
    private const int Last = 0x10FFFF;
    private readonly List<(int From, int To)> ranges;

    private CodePoints(IEnumerable<(int From, int To)> given) => ranges = Merged(given);

    public static CodePoints Of(params IEnumerable<(int From, int To)> ranges) => new(ranges);

    public static CodePoints One(int point) => new([(point, point)]);

    public static CodePoints Union(IEnumerable<CodePoints> sets) => new(sets.SelectMany(set => set.ranges));

    public CodePoints Others()
    {
        List<(int, int)> others = [];
        var next = 0;
        foreach (var (from, to) in ranges)
        {
            if (from > next) others.Add((next, from - 1));
            next = to + 1;
        }
        if (next <= Last) others.Add((next, Last));
        return new(others);
    }

    /// <summary>As a part of a .NET expression that takes one character.</summary>
    public string Written()
    {
        var units = new StringBuilder();
        List<string> ways = [];
        foreach (var (from, to) in ranges)
        {
            foreach (var (low, high) in Without(from, Math.Min(to, 0xFFFF))) units.Append(Unit(low)).Append('-').Append(Unit(high));
            if (to > 0xFFFF) Pairs(Math.Max(from, 0x10000), to, ways);
        }
        if (units.Length > 0) ways.Insert(0, $"[{units}]");
        return ways.Count switch { 0 => "(?!)", 1 => ways[0], _ => $"(?:{string.Join('|', ways)})" };
    }

    /// <summary>Halves never stand alone in a JSON text, so they are in no set.</summary>
    private static IEnumerable<(int, int)> Without(int from, int to)
    {
        if (from <= Math.Min(to, 0xD7FF)) yield return (from, Math.Min(to, 0xD7FF));
        if (Math.Max(from, 0xE000) <= to) yield return (Math.Max(from, 0xE000), to);
    }

    private static void Pairs(int from, int to, List<string> ways)
    {
        while (from <= to)
        {
            var (high, low) = (High(from), Low(from));
            var last = Math.Min(to, from | 0x3FF);
            if (low is 0xDC00 && Low(to) is 0xDFFF && High(to) > high) last = to;
            else if (low is 0xDC00 && High(to) > high) last = ((to >> 10) << 10) - 1;
            var highs = High(last) == high ? Unit(high) : $"[{Unit(high)}-{Unit(High(last))}]";
            ways.Add(low == Low(last) ? $"{highs}{Unit(low)}" : $"{highs}[{Unit(low)}-{Unit(Low(last))}]");
            from = last + 1;
        }
    }

    private static int High(int point) => 0xD800 + ((point - 0x10000) >> 10);

    private static int Low(int point) => 0xDC00 + ((point - 0x10000) & 0x3FF);

    private static string Unit(int unit) => $"\\u{unit.ToString("X4", CultureInfo.InvariantCulture)}";

    private static List<(int, int)> Merged(IEnumerable<(int From, int To)> given)
    {
        List<(int From, int To)> merged = [];
        foreach (var range in given.OrderBy(range => range.From))
            if (merged.Count > 0 && range.From <= merged[^1].To + 1) merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, range.To));
            else merged.Add(range);
        return merged;
    }
}
