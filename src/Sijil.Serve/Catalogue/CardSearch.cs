using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Serve.Catalogue;

/// <summary>What is asked of the register of services; what is empty narrows nothing.</summary>
/// <param name="Words">All of them must stand in a card's names, description, department, sub-services or body; Arabic letters are folded.</param>
/// <param name="Integrated">yes or no.</param>
internal sealed record CardFilter(string Words = "", string Entity = "", string Sector = "", string Type = "", string Audience = "", string Channel = "", string LifeEvent = "",
    string Integrated = "", string Runs = "");

/// <summary>Finds cards in the register of services.</summary>
internal sealed class CardSearch(RegisterFold registers, FoldedCards cards)
{
    public IReadOnlyList<ServiceCard> Run(CardFilter filter)
    {
        var asked = Names.Folded(filter.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var needed = filter.LifeEvent.Length is 0 ? null : registers.LifeEvents.GetValueOrDefault(filter.LifeEvent)?.Services ?? [];
        return [.. from one in cards.All where Fits(one.Card, filter) && needed?.Contains(one.Card.Code) is not false && asked.All(word => one.Whole.Contains(word, StringComparison.Ordinal)) select one.Card];
    }

    private bool Fits(ServiceCard card, CardFilter filter) =>
        (filter.Entity.Length is 0 || card.Entity == filter.Entity)
        && (filter.Sector.Length is 0 || registers.Entities.TryGetValue(card.Entity, out var body) && body.Sector == filter.Sector)
        && (filter.Type.Length is 0 || card.Type == filter.Type)
        && (filter.Audience.Length is 0 || card.Audience.Contains(filter.Audience))
        && (filter.Channel.Length is 0 || card.Channels.Contains(filter.Channel))
        && (filter.Integrated.Length is 0 || card.IsIntegrated == filter.Integrated is "yes")
        && (filter.Runs.Length is 0 || card.RunsHere == filter.Runs is ServiceCard.Here);
}
