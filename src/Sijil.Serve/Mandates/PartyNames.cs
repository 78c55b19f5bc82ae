using Sijil.Facts;

namespace Sijil.Serve.Mandates;

/// <summary>What a party is called, as far as its book says it.</summary>
internal static class PartyNames
{
    public static Bilingual? Of(PartyBook book, string party, PartyShelf shelf)
    {
        if (book.Unit(party) is { } unit) return unit.Name;
        if (book.Standings.FirstOrDefault() is { } standing && shelf.Read(standing.Read.Name) is { } named) return named;
        return book.Mandates.Where(mandate => mandate.Party == party).Select(mandate => shelf.Read(mandate.Offer.PartyName)).FirstOrDefault(name => name is not null);
    }
}
