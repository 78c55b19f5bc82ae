using System.Globalization;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Catalogue.Cpsv;

/// <summary>The register of services in the words of CPSV-AP 3.2.0: services, bodies, channels, costs, evidence, outputs, events and legal resources.</summary>
/// <param name="site">The address of this site; services are named by their pages, everything else by a part of the catalogue's own document.</param>
internal sealed partial class CpsvCatalogue(RegisterFold registers, string site)
{
    private static readonly Iri Dirham = new("http://publications.europa.eu/resource/authority/currency/AED");
    private readonly Graph graph = new();

    public IReadOnlyList<Triple> Build()
    {
        Dataset();
        foreach (var card in registers.Services.Values) Service(card);
        return graph.Triples;
    }

    private Iri Part(string name) => new($"{site}/api/services#{Uri.EscapeDataString(name)}");

    private Iri Of(ServiceCard card) => new($"{site}/services/{Uri.EscapeDataString(card.Code)}");

    private Iri Catalogue => Part("catalogue");

    private void Dataset()
    {
        var publisher = graph.A(Part("publisher"), "foaf:Agent").Says("dct:identifier", "gs").Says("dct:title", registers.NameOf("gs")).Iri;
        var page = graph.A(new($"{site}/services"), "foaf:Document").Iri;
        graph.A(Catalogue, "dcat:Dataset").Says("dct:title", new Bilingual("سجل الخدمات", "Register of services"))
            .Says("dct:description", new Bilingual("بطاقات خدمات الجهات كلها.", "The service cards of every body.")).Points("dct:publisher", publisher).Points("dcat:landingPage", page);
    }

    private void Service(ServiceCard card)
    {
        var service = graph.A(Of(card), "cpsv:PublicService").Says("dct:identifier", card.Code).Says("dct:title", card.Name)
            .Says("dct:description", card.Description is { Ar.Length: > 0 } or { En.Length: > 0 } ? card.Description : card.Name)
            .Points("cv:hasCompetentAuthority", Body(card.Entity)).Points("dct:isPartOf", Catalogue).Points("dct:spatial", Emirate()).Points("dct:type", Word("service-types", card.Type));
        if (registers.Entities.TryGetValue(card.Entity, out var body)) service.Points("cv:sector", Word("sectors", body.Sector));
        foreach (var one in card.Audience) service.Points("dct:audience", Word("audiences", one));
        foreach (var one in (card.ByChannel ?? []).SelectMany(channel => channel.Languages ?? []).Distinct()) service.Points("dct:language", Language(one));
        foreach (var other in (card.Related ?? []).Select(registers.Services.GetValueOrDefault).OfType<ServiceCard>()) service.Points("cv:relatedService", Of(other));
        if (card.Due is { } due) service.Says("cv:processingTime", due, "xsd:duration");
        if (card.LegalBasis is { } basis) service.Points("cv:hasLegalResource", graph.A(Part($"{card.Code}-law"), "eli:LegalResource").Says("dct:title", basis).Iri);
        if (card.Result is { } result) service.Points("cpsv:produces", graph.A(Part($"{card.Code}-result"), "cv:Output").Says("dct:identifier", $"{card.Code}-result").Says("dct:title", result).Iri);
        foreach (var lifeEvent in registers.LifeEvents.Values.Where(one => one.Services.Contains(card.Code))) service.Points("cv:isGroupedBy", Event(lifeEvent, card));
        foreach (var (condition, place) in (card.Conditions ?? []).Select((one, place) => (one, place + 1))) service.Points("cv:holdsRequirement", Requirement($"{card.Code}-condition-{place}", condition));
        Evidence(card, service);
        Channels(card, service);
    }

    private Iri Requirement(string id, Bilingual title) => graph.A(Part(id), "cv:Requirement").Says("dct:identifier", id).Says("dct:title", title).Iri;

    private Iri Event(LifeEvent lifeEvent, ServiceCard card) => graph.A(Part($"event-{lifeEvent.Id}"), "cv:Event", "cv:LifeEvent").Says("dct:identifier", lifeEvent.Id)
        .Says("dct:title", lifeEvent.Name).Says("dct:description", lifeEvent.Summary ?? lifeEvent.Question).Points("cv:hasRelatedService", Of(card)).Iri;

    private Iri Body(string entity)
    {
        var known = registers.Entities.GetValueOrDefault(entity);
        var iri = Part($"entity-{entity}");
        if (known is { Partner: true }) return graph.A(iri, "org:Organization").Says("skos:prefLabel", known.Name).Iri;
        return graph.A(iri, "cv:PublicOrganisation", "org:Organization").Says("dct:identifier", entity).Says("skos:prefLabel", registers.NameOf(entity))
            .Points("dct:spatial", known is { Level: "federal" } ? State() : Emirate()).Iri;
    }

    private Iri Emirate() => graph.A(Part("place-dubai"), "dct:Location").Says("skos:prefLabel", new Bilingual("دبي", "Dubai")).Iri;

    private Iri State() => graph.A(new("http://publications.europa.eu/resource/authority/country/ARE"), "dct:Location").Says("skos:prefLabel", new Bilingual("الإمارات العربية المتحدة", "United Arab Emirates")).Iri;

    private Iri Language(string code)
    {
        Word("languages", code);
        return graph.A(Part($"languages-{code}"), "dct:LinguisticSystem").Says("dct:identifier", code).Iri;
    }

    private Iri Word(string list, string code) => graph.A(Part($"{list}-{code}"), "skos:Concept")
        .Says("skos:prefLabel", registers.All<Dictionary<string, Bilingual>>("words").GetValueOrDefault(list)?.GetValueOrDefault(code) ?? new(code, code)).Iri;

    private static string Number(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
