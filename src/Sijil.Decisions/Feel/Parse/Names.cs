namespace Sijil.Decisions.Feel.Parse;

/// <summary>The names in scope while an expression is parsed: a name may hold spaces and signs, so only the scope can tell where it ends.</summary>
internal sealed class Names(Names? outer)
{
    private readonly Dictionary<char, List<string>> byFirst = [];

    public Names? Outer { get; } = outer;

    public void Add(string name)
    {
        if (name.Length == 0) return;
        if (!byFirst.TryGetValue(name[0], out var known)) byFirst[name[0]] = known = [];
        if (!known.Contains(name)) known.Add(name);
    }

    /// <summary>The longest name that the text holds at the position, and where it ends.</summary>
    public string? Longest(string text, int at, out int end)
    {
        string? best = null;
        end = at;
        for (var names = this; names is not null; names = names.Outer)
        {
            if (at >= text.Length || !names.byFirst.TryGetValue(text[at], out var known)) continue;
            foreach (var name in known)
            {
                var stop = Match(text, at, name);
                if (stop <= end) continue;
                end = stop;
                best = name;
            }
        }
        return best;
    }

    private static int Match(string text, int at, string name)
    {
        foreach (var character in name)
        {
            if (character == ' ')
            {
                var from = at;
                while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
                if (at == from) return -1;
                continue;
            }
            if (at >= text.Length || text[at] != character) return -1;
            at++;
        }
        return at < text.Length && Letters.IsPart(text[at]) && Letters.IsPart(name[^1]) ? -1 : at;
    }

    /// <summary>A name with one space wherever it has any.</summary>
    public static string Normal(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        var parts = name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length <= 1 ? name.ToString() : string.Join(' ', parts);
    }
}
