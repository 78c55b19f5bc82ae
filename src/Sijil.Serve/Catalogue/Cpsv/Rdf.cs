namespace Sijil.Serve.Catalogue.Cpsv;

/// <summary>What a statement says of its subject: another thing, or a text, number or length.</summary>
internal abstract record Term;

internal sealed record Iri(string Value) : Term;

/// <param name="Type">The IRI of the datatype; null for plain text and text in a language.</param>
internal sealed record Literal(string Text, string? Language = null, string? Type = null) : Term;

/// <summary>One statement of RDF.</summary>
internal sealed record Triple(Iri Subject, Iri Predicate, Term Object);

/// <summary>The vocabularies that CPSV-AP 3.2.0 speaks, by their customary prefixes.</summary>
internal static class Vocabulary
{
    public static readonly IReadOnlyDictionary<string, string> Prefixes = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["adms"] = "http://www.w3.org/ns/adms#", ["cpsv"] = "http://purl.org/vocab/cpsv#", ["cv"] = "http://data.europa.eu/m8g/", ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/", ["eli"] = "http://data.europa.eu/eli/ontology#", ["foaf"] = "http://xmlns.com/foaf/0.1/", ["org"] = "http://www.w3.org/ns/org#",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", ["skos"] = "http://www.w3.org/2004/02/skos/core#", ["time"] = "http://www.w3.org/2006/time#", ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    public static readonly Iri Type = Of("rdf:type");

    /// <summary>The IRI of a name such as dct:title.</summary>
    public static Iri Of(string name) => name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Prefixes.TryGetValue(name[..colon], out var start)
        ? new(start + name[(colon + 1)..])
        : throw new ArgumentException($"No vocabulary is called by the prefix of {name}.", nameof(name));

    /// <summary>The prefix and the rest, where an IRI is of one of the vocabularies.</summary>
    public static (string Prefix, string Local)? Split(Iri iri)
    {
        foreach (var (prefix, start) in Prefixes)
            if (iri.Value.StartsWith(start, StringComparison.Ordinal) && iri.Value[start.Length..] is var local && local.Length > 0 && local.All(char.IsAsciiLetterOrDigit)) return (prefix, local);
        return null;
    }
}
