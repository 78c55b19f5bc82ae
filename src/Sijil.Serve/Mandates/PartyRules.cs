using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Mandates;

/// <summary>What somebody offers: to whom, for whom, in what, from when until when.</summary>
/// <param name="To">Empty where nobody is known by the number.</param>
internal sealed record NewMandate(string Id, string Party, string To, string Number, IReadOnlyList<string> Services, DateTimeOffset From, DateTimeOffset Until, bool MayPassOn, Actor By, Bilingual GiverName, Bilingual PartyName);

/// <summary>Decides on a party's book what may be written into it; who has no part in a mandate is told that there is none.</summary>
internal static class PartyRules
{
    public static Outcome<Fact[]> Offer(PartyBook book, NewMandate asked, DateTimeOffset now)
    {
        if (asked.To == asked.By.Id || asked.To == asked.Party) return MandateRefusals.ToYourself;
        if (asked.Until <= asked.From || asked.Until <= now) return MandateRefusals.NoTime;
        if (asked.Until > (asked.From > now ? asked.From : now).AddYears(5).AddDays(1)) return MandateRefusals.TooLong;
        var wanted = new Right(asked.Party, asked.Services, asked.From, asked.Until, asked.MayPassOn);
        var source = SourceFor(book, asked.By.Id, wanted, now);
        return source.IsRefused ? source.Refusal : (Fact[])[OfferOf(asked, source.Value)];
    }

    public static Outcome<Fact[]> Answer(PartyBook book, string mandate, Actor by, Bilingual name, bool accepts)
    {
        if (book.Find(mandate) is not { State: MandateState.Offered } found || found.Holder != by.Id || book.Cut(found) is null) return MandateRefusals.NotThere;
        return (Fact[])[accepts ? new MandateAccepted(mandate, by, Sealed.Of(by.Id, name)) : new MandateDeclined(mandate, by)];
    }

    /// <summary>Taken back by the party, whoever stands for it in a register, or whoever gave it or what it comes from; laid down by its holder.</summary>
    public static Outcome<Fact[]> Revoke(PartyBook book, string mandate, Actor by)
    {
        if (book.Find(mandate) is not { } found || !MayRevoke(book, found, by.Id)) return MandateRefusals.NotThere;
        if (found.State is not (MandateState.Offered or MandateState.Accepted)) return Array.Empty<Fact>();    // it is over already
        return (Fact[])[new MandateRevoked(mandate, by)];
    }

    public static bool MayRevoke(PartyBook book, Mandate mandate, string person) =>
        person == mandate.Holder || person == book.Party || book.Standings.Any(standing => standing.Read.Representative == person) || Givers(book, mandate).Contains(person);

    /// <summary>Begins to act; each beginning stands in the record.</summary>
    public static Outcome<Fact[]> Begin(PartyBook book, string party, Actor by, DateTimeOffset now) =>
        book.Has(party) && book.GroundsOf(by.Id, party, now).FirstOrDefault() is { Ground: { } ground }
            ? (Fact[])[new ActingBegun(party, ground, by with { For = party })] : MandateRefusals.NotThere;

    /// <summary>By which right it is offered: the party's own, or one that is wide enough and may be passed on.</summary>
    private static Outcome<string> SourceFor(PartyBook book, string giver, Right wanted, DateTimeOffset now)
    {
        if (giver == wanted.Party) return "";
        if (!book.Has(wanted.Party)) return MandateRefusals.NotThere;
        var held = book.GroundsOf(giver, wanted.Party, now).ToList();
        if (held.Count is 0) return MandateRefusals.NotThere;
        if (!held.Exists(one => one.Right.MayPassOn)) return MandateRefusals.MayNotPassOn;
        return held.FirstOrDefault(one => one.Right.MayPassOn && wanted.FitsIn(one.Right)) is { Ground: { } wide } ? wide : MandateRefusals.TooWide;
    }

    private static MandateOffered OfferOf(NewMandate asked, string source) => new(asked.Id, asked.Party, source, asked.To, Sealed.Of(asked.By.Id, asked.Number), asked.Services,
        asked.From, asked.Until, asked.MayPassOn, asked.By, Sealed.Of(asked.Party, asked.PartyName), Sealed.Of(asked.By.Id, asked.GiverName));

    private static IEnumerable<string> Givers(PartyBook book, Mandate mandate)
    {
        for (var at = mandate; at is not null; at = book.Find(at.Offer.Source)) yield return at.Offer.By.Id;
    }
}
