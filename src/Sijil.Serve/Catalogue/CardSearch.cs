using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Serve.Catalogue;

/// <summary>What is asked of the register of services; what is empty narrows nothing.</summary>
/// <param name="Words">All of them must stand in a card's names, description, department, sub-services or body; Arabic letters are folded.</param>
/// <param name="Integrated">yes or no.</param>
internal sealed record CardFilter(string Words = "", string Entity = "", string Sector = "", string Type = "", string Audience = "", string Channel = "", string LifeEvent = "",
    string Integrated = "", string Runs = "");

/// <summary>Finds cards in the register of services; what is folded of a card is folded once for as long as the registers stand.</summary>
internal sealed class CardSearch(RegisterFold registers)
{
    private volatile Folded known = new(new Dictionary<string, ServiceCard>(), []);

    public IReadOnlyList<ServiceCard> Run(CardFilter filter)
    {
        var cards = Of(registers.Services);
        var asked = Names.Folded(filter.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var needed = filter.LifeEvent.Length is 0 ? null : registers.LifeEvents.GetValueOrDefault(filter.LifeEvent)?.Services ?? [];
        return [.. from one in cards where Fits(one.Card, filter) && needed?.Contains(one.Card.Code) is not false && asked.All(word => one.Text.Contains(word, StringComparison.Ordinal)) select one.Card];
    }

    private bool Fits(ServiceCard card, CardFilter filter) =>
        (filter.Entity.Length is 0 || card.Entity == filter.Entity)
        && (filter.Sector.Length is 0 || registers.Entities.TryGetValue(card.Entity, out var body) && body.Sector == filter.Sector)
        && (filter.Type.Length is 0 || card.Type == filter.Type)
        && (filter.Audience.Length is 0 || card.Audience.Contains(filter.Audience))
        && (filter.Channel.Length is 0 || card.Channels.Contains(filter.Channel))
        && (filter.Integrated.Length is 0 || card.IsIntegrated == filter.Integrated is "yes")
        && (filter.Runs.Length is 0 || card.RunsHere == filter.Runs is ServiceCard.Here);

    private (ServiceCard Card, string Text)[] Of(IReadOnlyDictionary<string, ServiceCard> services)
    {
        if (ReferenceEquals(known.Of, services)) return known.Cards;
        var fresh = new Folded(services, [.. services.Values.Select(card => (card, Text(card)))]);
        known = fresh;
        return fresh.Cards;
    }

    private string Text(ServiceCard card)
    {
        var texts = new[] { card.Name, card.Description, registers.NameOf(card.Entity), card.Department }.Concat(card.SubServices.Select(sub => sub.Name)).OfType<Facts.Bilingual>();
        return Names.Folded(string.Join(' ', texts.Select(text => $"{text.Ar} {text.En}").Prepend(card.Code)));
    }

    private sealed record Folded(IReadOnlyDictionary<string, ServiceCard> Of, (ServiceCard Card, string Text)[] Cards);
}
