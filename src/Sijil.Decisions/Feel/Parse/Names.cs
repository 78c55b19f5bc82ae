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

    /// <summary>Where the name ends in the text: one space stands for any, and there may be some or none beside a sign.</summary>
    private static int Match(string text, int at, string name)
    {
        var last = ' ';
        for (var index = 0; index < name.Length; index++)
        {
            if (name[index] == ' ')
            {
                if (index + 1 < name.Length && name[index + 1] == ' ') continue;
                var from = at;
                at = SkipSpace(text, at);
                var besideSign = Letters.IsSign(last) || (index + 1 < name.Length && Letters.IsSign(name[index + 1]));
                if (at == from && !besideSign) return -1;
                continue;
            }
            if (Letters.IsSign(name[index]) || Letters.IsSign(last)) at = SkipSpace(text, at);
            if (at >= text.Length || text[at] != name[index]) return -1;
            last = name[index];
            at++;
        }
        return at < text.Length && Letters.IsPart(text[at]) && Letters.IsPart(last) ? -1 : at;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>A name with one space wherever it has any.</summary>
    public static string Normal(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        var parts = name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length <= 1 ? name.ToString() : string.Join(' ', parts);
    }
}
