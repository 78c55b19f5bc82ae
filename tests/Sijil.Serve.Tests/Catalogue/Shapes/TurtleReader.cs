using System.Text;
using System.Text.RegularExpressions;
using Sijil.Serve.Catalogue.Cpsv;

namespace Sijil.Serve.Tests.Catalogue.Shapes;

/// <summary>Reads Turtle as far as the shapes, the examples and our own catalogue use it; anything else is an error with its place.</summary>
internal sealed partial class TurtleReader
{
    private readonly string text;
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private readonly List<Triple> triples = [];
    private int at, blank;

    private TurtleReader(string text) => this.text = text;

    public static IReadOnlyList<Triple> Read(string text)
    {
        var reader = new TurtleReader(text);
        while (reader.Skip()) reader.Statement();
        return reader.triples;
    }

    private void Statement()
    {
        if (Take("@prefix") || Take("PREFIX"))
        {
            Skip();
            var name = Match(Prefix()).TrimEnd(':');
            Skip();
            prefixes[name] = Iri().Value;
            Skip();
            Take(".");
            return;
        }
        var subject = text[at] == '[' ? Blank() : (Iri)Term();
        Skip();
        if (text[at] != '.') Said(subject);
        Skip();
        if (!Take(".")) throw Wrong("a dot");
    }

    private void Said(Iri subject)
    {
        while (Skip() && text[at] is not ('.' or ']'))
        {
            var predicate = text[at] == 'a' && char.IsWhiteSpace(text[at + 1]) ? A() : (Iri)Term();
            do
            {
                Skip();
                triples.Add(new(subject, predicate, text[at] == '[' ? Blank() : Term()));
                Skip();
            }
            while (Take(","));
            while (Take(";")) Skip();
        }
    }

    private Iri A()
    {
        at++;
        return Vocabulary.Type;
    }

    private Iri Blank()
    {
        at++;
        var subject = new Iri($"_:b{++blank}");
        Said(subject);
        if (!Take("]")) throw Wrong("a closing bracket");
        return subject;
    }

    private Term Term() => text[at] switch
    {
        '<' => Iri(),
        '"' => Quoted(),
        _ when Match(Number()) is { Length: > 0 } number => new Literal(number, Type: $"{Vocabulary.Prefixes["xsd"]}{(number.Contains('.', StringComparison.Ordinal) ? "decimal" : "integer")}"),
        _ when Match(Truth()) is { Length: > 0 } truth => new Literal(truth, Type: $"{Vocabulary.Prefixes["xsd"]}boolean"),
        _ => Named(),
    };

    private Iri Iri()
    {
        var end = text.IndexOf('>', at);
        var iri = new Iri(text[(at + 1)..end]);
        at = end + 1;
        return iri;
    }

    private Iri Named()
    {
        var name = Match(Name());
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !prefixes.TryGetValue(name[..colon], out var start)) throw Wrong("a known prefix");
        return new(start + name[(colon + 1)..]);
    }

    private Literal Quoted()
    {
        var value = new StringBuilder();
        var end = Take("\"\"\"") ? "\"\"\"" : "\"";
        if (end.Length is 1) at++;
        for (; string.CompareOrdinal(text, at, end, 0, end.Length) != 0; at++)
        {
            if (text[at] != '\\') value.Append(text[at]);
            else if (text[++at] == 'u') { value.Append((char)Convert.ToInt32(text.Substring(at + 1, 4), 16)); at += 4; }
            else value.Append(text[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var letter => letter });
        }
        at += end.Length;
        if (Take("^^")) return new(value.ToString(), Type: ((Iri)Term()).Value);
        return Match(Language()) is { Length: > 1 } language ? new(value.ToString(), language[1..]) : new(value.ToString());
    }

    private bool Skip()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
            at = text[at] == '#' && text.IndexOf('\n', at) is var end ? end < 0 ? text.Length : end : at + 1;
        return at < text.Length;
    }

    private bool Take(string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) return false;
        at += word.Length;
        return true;
    }

    private string Match(Regex form)
    {
        var match = form.Match(text, at);
        if (match.Success) at += match.Length;
        return match.Value;
    }

    private FormatException Wrong(string wanted) => new($"Turtle: {wanted} was wanted at {at}: {text[at..Math.Min(text.Length, at + 60)]}");

    [GeneratedRegex(@"\G[A-Za-z0-9_-]*:")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\G[A-Za-z0-9_-]*:[\w-]*(\.[\w-]+)*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\G[+-]?\d+(\.\d+)?(?![\w:])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G(true|false)\b")]
    private static partial Regex Truth();

    [GeneratedRegex(@"\G@[A-Za-z]+(-[A-Za-z0-9]+)*")]
    private static partial Regex Language();
}
