using Sijil.Facts;
using Sijil.Serve.Mandates;

namespace Sijil.Web.Pages.Portal;

/// <summary>A mandate as those see it who may take it back.</summary>
internal sealed record GivenMandate(Mandate Mandate, string Book, string Number, Bilingual? Holder, Bilingual? Giver, bool IsOver)
{
    /// <summary>Those of a book that this person may take back or lay down, what stands first.</summary>
    public static IReadOnlyList<GivenMandate> In(PartyBook book, string person, PartyShelf shelf) =>
    [
        .. book.Mandates.Where(mandate => PartyRules.MayRevoke(book, mandate, person))
            .Select(mandate => new GivenMandate(mandate, book.Party, shelf.Read(mandate.Offer.Number) ?? "", shelf.Read(mandate.HolderName), shelf.Read(mandate.Offer.GiverName), IsGone(book, mandate, shelf.Now)))
            .OrderBy(given => given.IsOver).ThenByDescending(given => given.Mandate.OfferedAt),
    ];

    public string State => Mandate.State switch
    {
        MandateState.Revoked => "revoked",
        MandateState.Declined => "declined",
        _ when IsOver => "ended",
        MandateState.Offered => "offered",
        _ => "accepted",
    };

    private static bool IsGone(PartyBook book, Mandate mandate, DateTimeOffset now) =>
        mandate.State is MandateState.Revoked or MandateState.Declined || book.Cut(mandate) is not { } right || right.Until <= now;
}
