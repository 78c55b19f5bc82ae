using System.Xml.Linq;

namespace Sijil.Serve.Catalogue.Cpsv;

/// <summary>Statements written as RDF/XML: a description for each subject.</summary>
internal static class RdfXml
{
    private static readonly XNamespace Rdf = Vocabulary.Prefixes["rdf"];

    public static string Write(IReadOnlyList<Triple> triples)
    {
        var root = new XElement(Rdf + "RDF", Vocabulary.Prefixes.Select(prefix => new XAttribute(XNamespace.Xmlns + prefix.Key, prefix.Value)));
        foreach (var subject in triples.GroupBy(triple => triple.Subject))
            root.Add(new XElement(Rdf + "Description", new XAttribute(Rdf + "about", subject.Key.Value), subject.Select(Said)));
        return new XDeclaration("1.0", "utf-8", null) + "\n" + root;
    }

    private static XElement Said(Triple triple)
    {
        var (prefix, local) = Vocabulary.Split(triple.Predicate) ?? throw new ArgumentException($"{triple.Predicate.Value} is of no vocabulary.", nameof(triple));
        var element = new XElement(XNamespace.Get(Vocabulary.Prefixes[prefix]) + local);
        if (triple.Object is Iri iri) element.Add(new XAttribute(Rdf + "resource", iri.Value));
        if (triple.Object is Literal text)
        {
            if (text.Language is { } language) element.Add(new XAttribute(XNamespace.Xml + "lang", language));
            if (text.Type is { } type) element.Add(new XAttribute(Rdf + "datatype", type));
            element.Add(text.Text);
        }
        return element;
    }
}
