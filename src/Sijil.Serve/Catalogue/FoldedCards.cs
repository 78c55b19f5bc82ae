using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Serve.Catalogue;

/// <summary>A version of a card as it is searched.</summary>
/// <param name="Whole">All that a card says of itself, with its body's name.</param>
internal sealed record FoldedCard(ServiceCard Card, Bilingual BodyName, string Code, string Whole, FoldedText Name, FoldedText Description, FoldedText Body, FoldedText[] SubServices)
{
    public static FoldedCard Of(ServiceCard card, Bilingual body)
    {
        var texts = new[] { card.Name, card.Description, body, card.Department }.Concat(card.SubServices.Select(sub => sub.Name)).OfType<Bilingual>();
        return new(card, body, Names.Folded(card.Code), Names.Folded(string.Join(' ', texts.Select(text => $"{text.Ar} {text.En}").Prepend(card.Code))),
            FoldedText.Of(card.Name), FoldedText.Of(card.Description), FoldedText.Of(body), [.. card.SubServices.Select(sub => FoldedText.Of(sub.Name))]);
    }
}

/// <summary>The cards as they are searched: folding takes longer than searching, so a card is folded once for each version of it and of its body's name.</summary>
internal sealed class FoldedCards(RegisterFold registers)
{
    private volatile Known known = new(null, null, []);

    public IReadOnlyCollection<FoldedCard> All
    {
        get
        {
            var (before, services, entities) = (known, registers.Services, registers.Entities);
            if (ReferenceEquals(before.Services, services) && ReferenceEquals(before.Entities, entities)) return before.Cards.Values;
            var cards = new SortedDictionary<string, FoldedCard>(StringComparer.Ordinal);
            foreach (var card in services.Values) cards[card.Code] = Folded(card, registers.NameOf(card.Entity), before.Cards.GetValueOrDefault(card.Code));
            known = new(services, entities, cards);
            return cards.Values;
        }
    }

    private static FoldedCard Folded(ServiceCard card, Bilingual body, FoldedCard? before) =>
        before is not null && ReferenceEquals(before.Card, card) && before.BodyName == body ? before : FoldedCard.Of(card, body);

    private sealed record Known(object? Services, object? Entities, SortedDictionary<string, FoldedCard> Cards);
}
