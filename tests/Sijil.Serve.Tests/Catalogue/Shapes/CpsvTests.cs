using System.Text.Json.Nodes;
using System.Xml.Linq;
using Sijil.Serve.Catalogue.Cpsv;

namespace Sijil.Serve.Tests.Catalogue.Shapes;

/// <summary>The register of services for programs of other governments, held against the shapes of CPSV-AP 3.2.0.</summary>
public sealed class CpsvTests
{
    private const string Site = "https://sijil.example";
    private static readonly Lazy<IReadOnlyList<Triple>> Ours = new(() => new CpsvCatalogue(Registers.OfModels, Site).Build());

    [Fact]
    public void The_whole_register_is_without_a_single_result_against_the_shapes() => Assert.Empty(Shapes().Results(TurtleReader.Read(Turtle.Write(Ours.Value))));

    [Fact]
    public void Every_card_is_in_with_its_body_channels_costs_evidence_outputs_events_and_law()
    {
        int Count(string type) => Ours.Value.Count(triple => triple.Predicate == Vocabulary.Type && triple.Object == Vocabulary.Of(type));
        var cards = Registers.OfModels.Services.Values.ToList();
        Assert.Equal(cards.Count, Count("cpsv:PublicService"));
        Assert.Equal(cards.Sum(card => card.Channels.Count), Count("cv:Channel"));
        Assert.Equal(cards.Sum(card => (card.Fees ?? []).Count + (card.ByChannel ?? []).Sum(channel => (channel.Fees ?? []).Count) + (card.FastTrack?.Fees ?? []).Count), Count("cv:Cost"));
        Assert.Equal(cards.Count(card => card.Result is not null), Count("cv:Output"));
        Assert.Equal(cards.Count(card => card.LegalBasis is not null), Count("eli:LegalResource"));
        Assert.Equal(cards.Sum(card => card.EveryDocument.Count(document => document.Asked)), Count("cv:Evidence"));
        Assert.Equal(Registers.OfModels.LifeEvents.Count, Count("cv:LifeEvent"));
    }

    [Fact]
    public void All_three_ways_of_writing_say_the_same()
    {
        HashSet<Triple> ours = [.. Ours.Value];
        Assert.True(ours.SetEquals(TurtleReader.Read(Turtle.Write(Ours.Value))));
        Assert.True(ours.SetEquals(FromXml(RdfXml.Write(Ours.Value))));
        Assert.True(ours.SetEquals(FromJson(JsonLd.Write(Ours.Value))));
    }

    [Theory]
    [InlineData("3.2.0/html/examples/example-rdf_public_service.ttl", 6)]
    [InlineData("norway-services/no_meta_all_services.ttl", 12)]
    [InlineData("norway-events/no_records_all_events.ttl", 0)]
    public void Examples_of_others_give_as_many_results_as_another_checker_counted(string file, int results) =>
        Assert.Equal(results, Shapes().Results(TurtleReader.Read(Read(file))).Count);

    [Theory]
    [InlineData("cv:hasCompetentAuthority")]
    [InlineData("dct:description")]
    [InlineData("skos:prefLabel")]
    public void What_is_taken_out_of_the_register_is_missed_by_the_shapes(string predicate) =>
        Assert.NotEmpty(Shapes().Results([.. Ours.Value.Where(triple => triple.Predicate != Vocabulary.Of(predicate))]));

    private static ShapeCheck Shapes()
    {
        var shapes = new ShapeCheck(TurtleReader.Read(Read("3.2.0/shacl/cpsv-ap-SHACL.ttl")));
        Assert.Equal(32, shapes.Nodes.Count);
        return shapes;
    }

    private static string Read(string file)
    {
        var folder = Environment.GetEnvironmentVariable("SIJIL_DATA") is { Length: > 0 } data ? Path.Combine(data, "cpsv-ap") : "";
        Assert.SkipUnless(Directory.Exists(folder), "SIJIL_DATA names no folder with cpsv-ap.");
        return File.ReadAllText(Path.Combine(folder, file));
    }

    private static IEnumerable<Triple> FromXml(string text)
    {
        XNamespace rdf = Vocabulary.Prefixes["rdf"];
        return from subject in XDocument.Parse(text).Root!.Elements()
            from said in subject.Elements()
            let resource = said.Attribute(rdf + "resource")
            select new Triple(new(subject.Attribute(rdf + "about")!.Value), new(said.Name.NamespaceName + said.Name.LocalName), resource is not null
                ? new Iri(resource.Value)
                : new Literal(said.Value, said.Attribute(XNamespace.Xml + "lang")?.Value, said.Attribute(rdf + "datatype")?.Value));
    }

    private static IEnumerable<Triple> FromJson(string text)
    {
        var root = JsonNode.Parse(text)!.AsObject();
        string Whole(string name) => root["@context"]![name.Split(':')[0]] is { } start && !name.Contains("//", StringComparison.Ordinal) ? start + name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] : name;
        foreach (var node in root["@graph"]!.AsArray())
            foreach (var (name, values) in node!.AsObject().Where(member => member.Key != "@id"))
                foreach (var value in values!.AsArray())
                    yield return new(new($"{node["@id"]}"), name is "@type" ? Vocabulary.Type : new(Whole(name)), name is "@type" ? new Iri(Whole($"{value}"))
                        : value!["@id"] is { } iri ? new Iri($"{iri}") : new Literal($"{value["@value"]}", value["@language"]?.ToString(), value["@type"] is { } type ? Whole($"{type}") : null));
    }
}
