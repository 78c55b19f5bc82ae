using Sijil.Facts;

namespace Sijil.Serve.Tests.Mandates;

/// <summary>Who may act for whom, told from the facts alone, one by one, by the words of the rule and with no index: what the index must be equal to.</summary>
internal sealed class SlowEvaluator(IReadOnlyDictionary<string, List<Fact>> books)
{
    public bool May(string actor, string party, string service, DateTimeOffset now) => books.Values.Any(book =>
        LastStandings(book).Any(standing => standing.Representative == actor && Covers(book, standing.Party, party) && Holds(standing, now))
        || book.OfType<MandateOffered>().Any(offer => offer.To == actor && Covers(book, offer.Party, party) && Exists(book, offer.Party) && Stands(book, offer, service, now)));

    private static bool Stands(List<Fact> book, MandateOffered offer, string service, DateTimeOffset now) =>
        book.OfType<MandateAccepted>().Any(one => one.Mandate == offer.Mandate) && !book.OfType<MandateRevoked>().Any(one => one.Mandate == offer.Mandate)
        && offer.From <= now && now < offer.Until && (offer.Services.Count is 0 || offer.Services.Contains(service)) && SourceStands(book, offer, service, now);

    private static bool SourceStands(List<Fact> book, MandateOffered offer, string service, DateTimeOffset now)
    {
        if (offer.Source.Length is 0) return true;
        if (book.OfType<MandateOffered>().FirstOrDefault(one => one.Mandate == offer.Source) is { } source) return Covers(book, source.Party, offer.Party) && Stands(book, source, service, now);
        return LastStandings(book).Any(standing => $"{standing.Kind}/{standing.Representative}" == offer.Source && Holds(standing, now));
    }

    private static bool Holds(StandingRead standing, DateTimeOffset now) => standing.From <= now && now < standing.Until;

    /// <summary>What a register said last of each, where that is not that it is over.</summary>
    private static IEnumerable<StandingRead> LastStandings(List<Fact> book) => book.Where(fact => fact is StandingRead or StandingEnded)
        .GroupBy(fact => fact is StandingRead read ? (read.Kind, read.Representative) : fact is StandingEnded ended ? (ended.Kind, ended.Representative) : default)
        .Select(said => said.Last()).OfType<StandingRead>();

    private static bool Exists(List<Fact> book, string party) => !party.Contains('.', StringComparison.Ordinal) || Units(book).Any(unit => unit.Id == party);

    private static bool Covers(List<Fact> book, string above, string party)
    {
        if (above == party) return true;
        if (Units(book).FirstOrDefault(unit => unit.Id == party) is not { } found) return false;
        return found.Within.Length > 0 ? Covers(book, above, found.Within) : above == found.Id.Split('.')[0];
    }

    private static IReadOnlyList<CompanyUnit> Units(List<Fact> book) => book.OfType<UnitsRead>().LastOrDefault()?.Units ?? [];
}
