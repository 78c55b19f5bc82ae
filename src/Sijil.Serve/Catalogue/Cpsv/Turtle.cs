using System.Text;

namespace Sijil.Serve.Catalogue.Cpsv;

/// <summary>Statements written as Turtle, those of one subject together.</summary>
internal static class Turtle
{
    public static string Write(IReadOnlyList<Triple> triples)
    {
        var text = new StringBuilder();
        foreach (var (prefix, start) in Vocabulary.Prefixes) text.Append("@prefix ").Append(prefix).Append(": <").Append(start).Append("> .\n");
        foreach (var subject in triples.GroupBy(triple => triple.Subject))
        {
            text.Append('\n').Append(Term(subject.Key));
            text.AppendJoin(" ;", subject.GroupBy(triple => triple.Predicate).Select(said =>
                $"\n    {(said.Key == Vocabulary.Type ? "a" : Term(said.Key))} {string.Join(", ", said.Select(triple => Term(triple.Object)))}"));
            text.Append(" .\n");
        }
        return text.ToString();
    }

    private static string Term(Term term) => term switch
    {
        Iri iri when Vocabulary.Split(iri) is var (prefix, local) => $"{prefix}:{local}",
        Iri iri => $"<{iri.Value}>",
        Literal { Language: { } language } text => $"{Quoted(text.Text)}@{language}",
        Literal { Type: { } type } text => $"{Quoted(text.Text)}^^{Term(new Iri(type))}",
        Literal text => Quoted(text.Text),
        _ => throw new ArgumentException($"{term} is no term.", nameof(term)),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)letter:X4}",
                _ => $"{letter}",
            });
        }
        return quoted.Append('"').ToString();
    }
}
