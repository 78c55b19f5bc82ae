using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Web.Pages.Cards;

/// <summary>Something that a service needs to know, and where it comes from; empty channel: in every channel.</summary>
internal sealed record Need(Bilingual Name, string Channel, string? Element, string Source, bool Asked, bool IsWaste)
{
    public static IReadOnlyList<Need> Of(ServiceCard card) =>
    [
        .. (card.Documents ?? []).Select(document => Of(document, "")),
        .. (card.ByChannel ?? []).SelectMany(channel => (channel.Documents ?? []).Select(document => Of(document, channel.Channel))),
        .. (card.Fields ?? []).Select(one => new Need(one.Label ?? new(one.Name, one.Name), "", one.Element, one.Source ?? "customer", one.Asked, one.IsWaste)),
    ];

    private static Need Of(CardDocument document, string channel) => new(document.Name, channel, document.Element, document.Source ?? "customer", document.Asked, document.IsWaste);
}
