using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Catalogue.Cpsv;

internal sealed partial class CpsvCatalogue
{
    /// <summary>What a customer is asked for is evidence; what government holds is a type of evidence that nobody brings.</summary>
    private void Evidence(ServiceCard card, Thing service)
    {
        foreach (var (document, place) in (card.Documents ?? []).Select((one, place) => (one, place + 1)))
        {
            if (EvidenceType(document.Element) is { } type) service.Points("cv:hasInputType", type);
            if (document.Asked) service.Points("cpsv:hasInput", Evidence($"{card.Code}-document-{place}", document));
        }
    }

    private Iri Evidence(string id, CardDocument document) => graph.A(Part(id), "cv:Evidence").Says("dct:identifier", id).Says("dct:title", document.Name)
        .Points("dct:conformsTo", EvidenceType(document.Element)).Iri;

    private Iri? EvidenceType(string? element)
    {
        if (element is null || !registers.Elements.TryGetValue(element, out var known)) return null;
        return graph.A(Part($"element-{element}"), "cv:EvidenceType").Says("dct:identifier", element).Points("cv:evidenceTypeClassification", Concept($"evidence-{known.Of}", known.Of)).Says("skos:prefLabel", known.Name)
            .Points("dct:publisher", Body(known.Source)).Iri;
    }

    private Iri Concept(string id, string name) => graph.A(Part(id), "skos:Concept").Says("skos:prefLabel", new Bilingual(name switch
    {
        "person" => "عن شخص",
        "company" => "عن شركة",
        "property" => "عن عقار",
        _ => name,
    }, $"of a {name}")).Iri;

    private void Channels(ServiceCard card, Thing service)
    {
        Costs(card, service, "fee", card.Fees, null);
        foreach (var code in card.Channels)
        {
            var id = $"{card.Code}-{code}";
            var channel = graph.A(Part(id), "cv:Channel").Says("dct:identifier", id).Points("dct:type", Word("channels", code)).Points("cv:ownedBy", Body(card.Entity));
            service.Points("cv:hasChannel", channel.Iri);
            if (card.In(code) is not { } detail) continue;
            if (detail.Hours is { } hours) channel.Points("cv:openingHours", graph.A(Part($"{id}-hours"), "time:TemporalEntity").Says("dct:description", hours).Iri);
            foreach (var (document, place) in (detail.Documents ?? []).Select((one, place) => (one, place + 1))) channel.Points("cpsv:hasInput", Evidence($"{id}-document-{place}", document));
            Costs(card, service, $"{code}-fee", detail.Fees, channel.Iri);
        }
        if (card.FastTrack is { } fast) Costs(card, service, "fast-fee", fast.Fees, null);
    }

    private void Costs(ServiceCard card, Thing service, string name, IReadOnlyList<CardFee>? fees, Iri? channel)
    {
        foreach (var (fee, place) in (fees ?? []).Select((one, place) => (one, place + 1)))
        {
            var id = $"{card.Code}-{name}-{place}";
            graph.A(Dirham, "skos:Concept").Says("skos:prefLabel", new Bilingual("درهم إماراتي", "UAE dirham"));
            service.Points("cv:hasCost", graph.A(Part(id), "cv:Cost").Says("dct:identifier", id).Says("dct:description", fee.Label).Says("cv:hasValue", Number(fee.Amount), "xsd:double")
                .Points("cv:currency", Dirham).Points("cv:isDefinedBy", Body(fee.Entity)).Points("cv:ifAccessedThrough", channel).Iri);
        }
    }
}
