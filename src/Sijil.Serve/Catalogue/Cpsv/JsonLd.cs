using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Sijil.Serve.Catalogue.Cpsv;

/// <summary>Statements written as JSON-LD: a node for each subject, its members under their prefixes.</summary>
internal static class JsonLd
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(IReadOnlyList<Triple> triples)
    {
        var context = new JsonObject([.. Vocabulary.Prefixes.Select(prefix => new KeyValuePair<string, JsonNode?>(prefix.Key, prefix.Value))]);
        var nodes = new JsonArray([.. triples.GroupBy(triple => triple.Subject).Select(subject => (JsonNode?)Node(subject.Key, subject))]);
        return new JsonObject { ["@context"] = context, ["@graph"] = nodes }.ToJsonString(Readable);
    }

    private static JsonObject Node(Iri subject, IEnumerable<Triple> said)
    {
        JsonObject node = new() { ["@id"] = subject.Value };
        foreach (var values in said.GroupBy(triple => triple.Predicate))
        {
            if (values.Key == Vocabulary.Type) node["@type"] = new JsonArray([.. values.Select(triple => (JsonNode?)Short((Iri)triple.Object))]);
            else node[Short(values.Key)] = new JsonArray([.. values.Select(triple => (JsonNode?)Value(triple.Object))]);
        }
        return node;
    }

    private static JsonObject Value(Term term) => term switch
    {
        Iri iri => new JsonObject { ["@id"] = iri.Value },
        Literal { Language: { } language } text => new JsonObject { ["@value"] = text.Text, ["@language"] = language },
        Literal { Type: { } type } text => new JsonObject { ["@value"] = text.Text, ["@type"] = Short(new(type)) },
        Literal text => new JsonObject { ["@value"] = text.Text },
        _ => throw new ArgumentException($"{term} is no term.", nameof(term)),
    };

    private static string Short(Iri iri) => Vocabulary.Split(iri) is var (prefix, local) ? $"{prefix}:{local}" : iri.Value;
}
