using System.Globalization;
using Sijil.Serve.Catalogue.Cpsv;

namespace Sijil.Serve.Tests.Catalogue.Shapes;

/// <summary>Holds statements against SHACL shapes: targets by class, and of a property its class, its datatype and how often it may be said. A word of SHACL beyond these is refused, so that nothing passes unseen.</summary>
internal sealed class ShapeCheck
{
    private const string Sh = "http://www.w3.org/ns/shacl#";
    private static readonly string[] OfNodes = ["targetClass", "property", "closed"], OfProperties = ["path", "class", "datatype", "minCount", "maxCount"], Silent = ["description", "name"];
    private readonly ILookup<Iri, Triple> shapes;

    public ShapeCheck(IReadOnlyList<Triple> read)
    {
        shapes = read.ToLookup(triple => triple.Subject);
        Nodes = [.. read.Where(triple => triple.Predicate == Vocabulary.Type && triple.Object is Iri { Value: Sh + "NodeShape" }).Select(triple => triple.Subject)];
        foreach (var node in Nodes) Known(node, OfNodes);
        foreach (var property in Nodes.SelectMany(node => Of(node, "property")).Cast<Iri>()) Known(property, OfProperties);
    }

    public IReadOnlyList<Iri> Nodes { get; }

    /// <summary>Everything that is against the shapes: the thing, the property and what it should be.</summary>
    public IReadOnlyList<string> Results(IReadOnlyList<Triple> data)
    {
        var things = data.ToLookup(triple => triple.Subject);
        var classes = data.Where(triple => triple.Predicate == Vocabulary.Type).Select(triple => (triple.Subject, triple.Object)).ToHashSet();
        return [.. from node in Nodes
            from target in Of(node, "targetClass")
            from thing in classes.Where(one => one.Object == target).Select(one => one.Subject)
            from property in Of(node, "property").Cast<Iri>()
            from wrong in Wrong(property, [.. things[thing].Where(triple => triple.Predicate == Of(property, "path").Single()).Select(triple => triple.Object)], classes)
            select $"{thing.Value} {((Iri)Of(property, "path").Single()).Value}: {wrong}"];
    }

    private IEnumerable<string> Wrong(Iri property, IReadOnlyList<Term> said, HashSet<(Iri, Term)> classes)
    {
        if (Count(property, "minCount") is { } least && said.Count < least) yield return $"at least {least}";
        if (Count(property, "maxCount") is { } most && said.Count > most) yield return $"at most {most}";
        foreach (var wanted in Of(property, "class"))
            foreach (var one in said.Where(one => one is not Iri iri || !classes.Contains((iri, wanted)))) yield return $"{one} is of the class {wanted}";
        foreach (var wanted in Of(property, "datatype"))
            foreach (var one in said.Where(one => !IsOf(one, ((Iri)wanted).Value))) yield return $"{one} is of the datatype {wanted}";
    }

    private static bool IsOf(Term term, string type)
    {
        if (term is not Literal literal) return false;
        if (literal.Language is not null) return type == $"{Vocabulary.Prefixes["rdf"]}langString";
        if ((literal.Type ?? $"{Vocabulary.Prefixes["xsd"]}string") != type) return false;
        return !type.EndsWith("#double", StringComparison.Ordinal) || double.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    private int? Count(Iri property, string word) => Of(property, word).OfType<Literal>().Select(count => (int?)int.Parse(count.Text, CultureInfo.InvariantCulture)).SingleOrDefault();

    private IEnumerable<Term> Of(Iri shape, string word) => shapes[shape].Where(triple => triple.Predicate.Value == Sh + word).Select(triple => triple.Object);

    private void Known(Iri shape, string[] words)
    {
        foreach (var word in shapes[shape].Select(triple => triple.Predicate.Value).Where(word => word.StartsWith(Sh, StringComparison.Ordinal)).Select(word => word[Sh.Length..]))
            if (!words.Contains(word) && !Silent.Contains(word)) throw new NotSupportedException($"{shape.Value}: {word} is not checked.");
    }
}
