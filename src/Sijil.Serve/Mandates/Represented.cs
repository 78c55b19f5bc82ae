using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Mandates;

/// <summary>A party for whom somebody may act, or is offered to: by which ground, in what, from when until when.</summary>
internal sealed record Representation(string Party, Bilingual Name, string Ground, string Kind, IReadOnlyList<string> Services, DateTimeOffset From, DateTimeOffset Until, bool Stands, int Units, bool MayPassOn, Bilingual? Giver);

/// <summary>What a person holds, as their page shows it: found in the index, told from the parties' books.</summary>
internal sealed class Represented(IJournal journal, PartyShelf shelf)
{
    public const int PageOf = 50;

    /// <param name="after">The last party of the page before.</param>
    public async ValueTask<IReadOnlyList<Representation>> Of(string actor, string after, CancellationToken cancel)
    {
        var found = await journal.Acting.Of(actor, shelf.Now, after, PageOf * 4, cancel);
        List<Representation> held = [];
        foreach (var grounds in found.GroupBy(one => (one.Stream, one.Row.Party, one.Row.Ground)).Take(PageOf))
            if (await Tell(grounds.Key.Stream, [.. grounds.Select(one => one.Row)], cancel) is { } told) held.Add(told);
        return held;
    }

    public ValueTask<long> Count(string actor, CancellationToken cancel) => journal.Acting.Count(actor, shelf.Now, cancel);

    public ValueTask<IReadOnlyList<CaseRow>> Cases(string actor, int max, CancellationToken cancel) => journal.Acting.CasesOf(actor, shelf.Now, max, cancel);

    private async ValueTask<Representation?> Tell(string stream, IReadOnlyList<ActingRow> rows, CancellationToken cancel)
    {
        var (row, book) = (rows[0], await shelf.Open(PartyShelf.BookAt(stream), cancel));
        var mandate = book.Find(row.Ground);
        var name = PartyNames.Of(book, row.Party, shelf) ?? new(row.Party, row.Party);
        return new(row.Party, name, row.Ground, mandate is null ? row.Ground.Split('/')[0] : "mandate", [.. rows.Select(one => one.Service).Where(service => service.Length > 0)],
            row.From, row.Until, row.Stands, book.Units.Count(unit => book.Covers(row.Party, unit.Id) && unit.Id != row.Party), mandate?.Offer.MayPassOn ?? true,
            mandate is null ? null : shelf.Read(mandate.Offer.GiverName));
    }
}
