using System.Globalization;
using System.Text;

namespace Sijil.Schema.Patterns;

/// <summary>Reads the grammar of ECMA-262 regular expressions in Unicode mode and writes the same for .NET.</summary>
internal sealed class PatternReader
{
    private const int Deepest = 100;
    private readonly string text;
    private readonly List<string> groups;
    private readonly StringBuilder written = new();
    private int at, depth, opened;

    private PatternReader(string text, List<string> groups) => (this.text, this.groups) = (text, groups);

    /// <returns>The expression of .NET, or what is wrong and where.</returns>
    public static (string? Translated, string? Wrong) Read(string text)
    {
        try
        {
            var reader = new PatternReader(text, PatternGroups.Of(text));
            reader.Alternatives();
            return reader.at < text.Length ? throw reader.Wrong("unmatched )") : (reader.written.ToString(), null);
        }
        catch (PatternFault fault)
        {
            return (null, fault.Message);
        }
    }

    private void Alternatives()
    {
        if (++depth > Deepest) throw Wrong("nested too deep");
        while (at < text.Length && text[at] is not ')')
            if (Take('|')) written.Append('|');
            else Term();
        depth--;
    }

    private void Term()
    {
        var start = written.Length;
        var repeats = Atom();
        if (at >= text.Length || text[at] is not ('*' or '+' or '?' or '{')) return;
        if (!repeats) throw Wrong("nothing to repeat");
        written.Insert(start, "(?:").Append(')').Append(Quantifier());
        if (Take('?')) written.Append('?');
    }

    /// <summary>False for what takes no character and cannot be repeated.</summary>
    private bool Atom()
    {
        switch (text[at])
        {
            case '^':
                at++;
                written.Append("\\A");
                return false;
            case '$':
                at++;
                written.Append("\\z");
                return false;
            case '.':
                at++;
                written.Append(Categories.LineEnds.Others().Written());
                return true;
            case '(':
                return Group();
            case '[':
                written.Append(new PatternClass(text, ref at).Read().Written());
                return true;
            case '\\':
                return Escaped();
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw Wrong($"{text[at]} out of place");
            default:
                var rune = Rune.GetRuneAt(text, at);
                at += rune.Utf16SequenceLength;
                written.Append(CodePoints.One(rune.Value).Written());
                return true;
        }
    }

    private bool Group()
    {
        at++;
        var looks = false;
        if (TakeAll("?:")) written.Append("(?:");
        else if (TakeAll("?=")) looks = Open("(?=");
        else if (TakeAll("?!")) looks = Open("(?!");
        else if (TakeAll("?<=")) looks = Open("(?<=");
        else if (TakeAll("?<!")) looks = Open("(?<!");
        else
        {
            if (Take('?') && (!Take('<') || Name() is not { Length: > 0 })) throw Wrong("no such group");
            written.Append(CultureInfo.InvariantCulture, $"(?<g{++opened}>");
        }
        Alternatives();
        if (!Take(')')) throw Wrong("unclosed (");
        written.Append(')');
        return !looks;
    }

    private bool Open(string kind)
    {
        written.Append(kind);
        return true;
    }

    private string Name()
    {
        var end = text.IndexOf('>', at);
        var name = end < 0 ? "" : text[at..end];
        if (!PatternGroups.IsName(name)) throw Wrong("no name of a group");
        at = end + 1;
        return name;
    }

    private bool Escaped()
    {
        if (at + 1 >= text.Length) throw Wrong("\\ at the end");
        var next = text[at + 1];
        if (next is 'b' or 'B')
        {
            at += 2;
            var word = Categories.Word.Written();
            written.Append(next is 'b' ? $"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))" : $"(?:(?<={word})(?={word})|(?<!{word})(?!{word}))");
            return false;
        }
        if (next is 'k' or (>= '1' and <= '9')) Backward(next);
        else written.Append(PatternEscape.Read(text, ref at, isClass: false).Written());
        return true;
    }

    /// <summary>What a group took before; nothing where it took no part.</summary>
    private void Backward(char next)
    {
        at += 2;
        int group;
        if (next is 'k')
        {
            if (!Take('<')) throw Wrong("no name of a group");
            group = groups.IndexOf(Name()) + 1;
        }
        else
        {
            var digits = at - 1;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            group = int.TryParse(text.AsSpan(digits, at - digits), CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
        }
        if (group is 0 || group > groups.Count) throw Wrong("no such group");
        written.Append(CultureInfo.InvariantCulture, $"(?(g{group})\\k<g{group}>)");
    }

    private string Quantifier()
    {
        if (!Take('{')) return $"{text[at++]}";
        var (from, to) = (Count(), (int?)null);
        var isOpen = Take(',');
        if (isOpen && at < text.Length && text[at] is not '}') to = Count();
        if (!Take('}')) throw Wrong("unclosed {");
        if (to < from) throw Wrong("a count that runs backward");
        return isOpen ? $"{{{from},{to}}}" : $"{{{from}}}";
    }

    private int Count()
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at == start) throw Wrong("no count");
        return int.TryParse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var count) ? count : throw Wrong("a count too large");
    }

    private bool Take(char one)
    {
        if (at >= text.Length || text[at] != one) return false;
        at++;
        return true;
    }

    private bool TakeAll(string all)
    {
        if (string.CompareOrdinal(text, at, all, 0, all.Length) is not 0) return false;
        at += all.Length;
        return true;
    }

    private PatternFault Wrong(string what) => new(what, at);
}
