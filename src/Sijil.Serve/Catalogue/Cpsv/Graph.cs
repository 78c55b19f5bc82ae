using Sijil.Facts;

namespace Sijil.Serve.Catalogue.Cpsv;

/// <summary>Statements as they are gathered: each once, in the order in which their subjects were first spoken of.</summary>
internal sealed class Graph
{
    private readonly HashSet<Triple> known = [];
    private readonly List<Triple> triples = [];

    public IReadOnlyList<Triple> Triples => triples;

    public Thing A(Iri subject, params ReadOnlySpan<string> types)
    {
        foreach (var type in types) Add(subject, Vocabulary.Type, Vocabulary.Of(type));
        return new(this, subject);
    }

    public void Add(Iri subject, Iri predicate, Term value)
    {
        var triple = new Triple(subject, predicate, value);
        if (known.Add(triple)) triples.Add(triple);
    }
}

/// <summary>A subject, told one thing after another; what is empty is not told.</summary>
internal sealed record Thing(Graph Graph, Iri Iri)
{
    public Thing Says(string predicate, Bilingual? text)
    {
        if (text is { Ar.Length: > 0 }) Graph.Add(Iri, Vocabulary.Of(predicate), new Literal(text.Ar, "ar"));
        if (text is { En.Length: > 0 }) Graph.Add(Iri, Vocabulary.Of(predicate), new Literal(text.En, "en"));
        return this;
    }

    public Thing Says(string predicate, string text, string? type = null)
    {
        Graph.Add(Iri, Vocabulary.Of(predicate), new Literal(text, Type: type is null ? null : Vocabulary.Of(type).Value));
        return this;
    }

    public Thing Points(string predicate, Iri? to)
    {
        if (to is not null) Graph.Add(Iri, Vocabulary.Of(predicate), to);
        return this;
    }
}
