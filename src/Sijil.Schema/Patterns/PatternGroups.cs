namespace Sijil.Schema.Patterns;

/// <summary>The capturing groups of an expression in order, by name or empty: references may point forward.</summary>
internal static class PatternGroups
{
    public static List<string> Of(string text)
    {
        List<string> groups = [];
        var isClass = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\\') at++;
            else if (text[at] is '[') isClass = true;
            else if (text[at] is ']') isClass = false;
            else if (text[at] is '(' && !isClass) Add(text, at, groups);
        }
        return groups;
    }

    public static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(one => char.IsLetterOrDigit(one) || one is '_' or '$');

    private static void Add(string text, int at, List<string> groups)
    {
        if (at + 1 >= text.Length || text[at + 1] is not '?')
        {
            groups.Add("");
            return;
        }
        if (at + 3 >= text.Length || text[at + 2] is not '<' || text[at + 3] is '=' or '!') return;
        var end = text.IndexOf('>', at);
        var name = end < 0 ? "" : text[(at + 3)..end];
        if (name.Length > 0 && groups.Contains(name)) throw new PatternFault("a group's name twice", at);
        groups.Add(name);
    }
}
