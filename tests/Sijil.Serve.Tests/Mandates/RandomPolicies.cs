using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Mandates;

namespace Sijil.Serve.Tests.Mandates;

/// <summary>A small world in which people and companies offer, take on, pass on and take back at random, while registers change.</summary>
/// <param name="mark">Put before every name, so that many worlds may stand in one record.</param>
internal sealed class RandomPolicies(IJournal journal, string mark, int seed)
{
    private const int Acts = 45;
    private static readonly string[] AllServices = ["S1", "S2", "S3"];
    private static readonly DateTimeOffset Day = new(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(4));
    private readonly Random chance = new(seed);
    private readonly SeededKeyring keyring = new(7);
    private readonly Stopped clock = new();
    private readonly List<(string Id, string Party, string Service)> cases = [];
    private int made;

    public IReadOnlyList<string> People { get; } = [.. Enumerable.Range(0, 5).Select(n => $"{mark}p{n}")];

    private IReadOnlyList<string> Parties => [.. People, $"{mark}c", .. Units.Select(unit => unit.Id)];

    private IReadOnlyList<CompanyUnit> Units { get; set; } = [];

    private PartyShelf Shelf => new(journal, keyring, clock);

    /// <summary>What differs between the index and the slow evaluator; nothing where they are equal.</summary>
    public async Task<string?> Differs(CancellationToken cancel)
    {
        await Play(cancel);
        var slow = new SlowEvaluator(await Facts(cancel));
        foreach (var actor in People)
            foreach (var now in Enumerable.Range(-1, 8).Select(days => Day.AddDays(days)))
                if (await Differs(slow, actor, now, cancel) is { } difference) return $"seed {seed}, {actor} at {now:o}: {difference}";
        return null;
    }

    private async Task<string?> Differs(SlowEvaluator slow, string actor, DateTimeOffset now, CancellationToken cancel)
    {
        var expected = cases.Where(one => slow.May(actor, one.Party, one.Service, now)).Select(one => one.Id).OrderDescending(StringComparer.Ordinal).ToList();
        foreach (var max in (int[])[1, 3, 100])
        {
            var found = (await journal.Acting.CasesOf(actor, now, max, cancel)).Select(row => row.Id).ToList();
            if (!found.SequenceEqual(expected.Take(max))) return $"cases {string.Join(' ', found)} are not {string.Join(' ', expected.Take(max))}";
        }
        foreach (var party in Parties)
        {
            var rows = await journal.Acting.Between(actor, party, now, cancel);
            if (AllServices.FirstOrDefault(service => rows.Any(row => row.Row.Service.Length is 0 || row.Row.Service == service) != slow.May(actor, party, service, now)) is { } service) return $"{party} in {service}";
        }
        var count = Parties.Count(party => AllServices.Any(service => slow.May(actor, party, service, now)));
        return await journal.Acting.Count(actor, now, cancel) == count ? null : "the number of parties";
    }

    private async Task Play(CancellationToken cancel)
    {
        for (var act = 0; act < Acts; act++) await Act(cancel);
        foreach (var party in Parties)
            for (var n = chance.Next(4); n > 0; n--) await Open(party, chance.GetItems(AllServices, 1)[0], cancel);
    }

    private async Task Act(CancellationToken cancel)
    {
        var (by, party) = (new Actor(Pick(People), "customer", "portal"), Pick(Parties));
        var book = PartyShelf.BookOf(party);
        await (chance.Next(12) switch
        {
            0 => Write(book, new StandingRead(book, by.Id, "guardian", "e", "icp", "s", Bilingual.Empty, Named(book), Begin(), End()), cancel),
            1 => Write(book, new StandingEnded(book, by.Id, "guardian"), cancel),
            2 => ReadUnits(cancel),
            < 7 => Shelf.Write(book, one => PartyRules.Offer(one, Asked(party, by), clock.GetUtcNow()), cancel).AsTask(),
            < 11 => Answer(book, cancel),
            _ => Shelf.Write(book, one => one.Mandates.Any() ? PartyRules.Revoke(one, Pick([.. one.Mandates]).Id, by) : Array.Empty<Fact>(), cancel).AsTask(),
        });
    }

    private Task<Outcome<PartyBook>> Answer(string book, CancellationToken cancel) => Shelf.Write(book, one =>
    {
        if (one.Mandates.Where(mandate => mandate.State is MandateState.Offered).ToList() is not { Count: > 0 } open) return Array.Empty<Fact>();
        var mandate = Pick(open);
        return PartyRules.Answer(one, mandate.Id, new(mandate.Holder, "customer", "portal"), Bilingual.Empty, accepts: chance.Next(5) > 0);
    }, cancel).AsTask();

    private Task<Outcome<PartyBook>> ReadUnits(CancellationToken cancel)
    {
        var company = $"{mark}c";
        var ids = Enumerable.Range(0, 6).Where(_ => chance.Next(3) > 0).Select(n => $"{company}.{n}").ToList();
        Units = [.. ids.Select((id, place) => new CompanyUnit(id, place > 0 && chance.Next(3) > 0 ? ids[chance.Next(place)] : "", Bilingual.Empty))];
        return Write(company, new UnitsRead(company, Units, "det", "s", Bilingual.Empty), cancel);
    }

    private NewMandate Asked(string party, Actor by) => new($"{mark}m{made++}", party, Pick(People), "784", chance.Next(2) is 0 ? [] : [.. AllServices.Where(_ => chance.Next(2) is 0)],
        Begin(), End(), chance.Next(3) > 0, by, Bilingual.Empty, Bilingual.Empty);

    private DateTimeOffset Begin() => Day.AddDays(chance.Next(-1, 2));

    private DateTimeOffset End() => Day.AddDays(chance.Next(1, 6));

    private static Sealed<Bilingual> Named(string party) => Sealed.Of(party, Bilingual.Empty);

    private Task<Outcome<PartyBook>> Write(string book, Fact fact, CancellationToken cancel) => Shelf.Write(book, _ => (Fact[])[fact], cancel).AsTask();

    private async Task Open(string party, string service, CancellationToken cancel)
    {
        var id = $"{mark}{chance.Next(1_000_000):D6}";
        if (cases.Exists(one => one.Id == id)) return;
        cases.Add((id, party, service));
        var row = new CaseRow
        {
            Id = id, Version = 1, Journey = "j", Service = service, Customer = party, Holder = "", Step = "", Status = CaseStatus.Open, OpenedAt = Day, Origin = Origin.Live, State = new byte[] { 1 }, Parties = [party],
        };
        Assert.IsType<AppendOutcome.Committed>(await journal.Append(new Turn { Stream = $"case/{id}", ExpectedVersion = 0, Origin = Origin.Live, Facts = [new("x", Day, "{}"u8.ToArray())], Case = row }, cancel));
    }

    private async Task<Dictionary<string, List<Fact>>> Facts(CancellationToken cancel)
    {
        Dictionary<string, List<Fact>> books = [];
        foreach (var book in Parties.Select(PartyShelf.BookOf).Distinct())
            books[book] = [.. (await journal.ReadStream(PartyShelf.StreamOf(book), 0, cancel)).SelectMany(entry => entry.Facts).Select(FactCodec.Read)];
        return books;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[chance.Next(from.Count)];

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Day.AddHours(12);
    }
}
