using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Identity;

namespace Sijil.Serve.Mandates;

/// <summary>A mandate as somebody writes it: the days are whole days in Dubai.</summary>
internal sealed record WrittenMandate(string Party, string Number, IReadOnlyList<string> Services, DateOnly From, DateOnly Until, bool MayPassOn, string Key);

/// <summary>Somebody offers another to act, for themself or for a party that they may act for; the other takes it on or not, and it is taken back or laid down.</summary>
internal sealed class GiveMandate(PartyShelf shelf, Persons persons, RegisterFold registers)
{
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4);

    /// <remarks>A number that nobody has is answered like one that somebody has.</remarks>
    public async ValueTask<Outcome<PartyBook>> Offer(WrittenMandate written, Actor by, Bilingual giver, CancellationToken cancel)
    {
        var number = new string([.. written.Number.Where(char.IsAsciiDigit)]);
        if (number.Length is not 15 || !number.StartsWith("784", StringComparison.Ordinal)) return MandateRefusals.NoNumber;
        if (written.Services.Any(service => !registers.Services.ContainsKey(service))) return MandateRefusals.NoSuchService;
        if (written.Until < written.From) return MandateRefusals.NoTime;
        var id = $"m-{Names.CaseId($"mandate/{by.Id}/{written.Key}")}";
        var (from, until) = (new DateTimeOffset(written.From, TimeOnly.MinValue, Dubai), new DateTimeOffset(written.Until.AddDays(1), TimeOnly.MinValue, Dubai));
        return await shelf.Write(PartyShelf.BookOf(written.Party), book => book.Find(id) is not null ? Array.Empty<Fact>()
            : PartyRules.Offer(book, new(id, written.Party, persons.ByNumber(number) ?? "", number, written.Services, from, until, written.MayPassOn, by, giver, NameOf(book, written.Party, by, giver)), shelf.Now), cancel);
    }

    public ValueTask<Outcome<PartyBook>> Answer(string bookOf, string mandate, Actor by, Bilingual name, bool accepts, CancellationToken cancel) =>
        shelf.Write(bookOf, book => PartyRules.Answer(book, mandate, by, name, accepts), cancel);

    public ValueTask<Outcome<PartyBook>> Revoke(string bookOf, string mandate, Actor by, CancellationToken cancel) =>
        shelf.Write(bookOf, book => PartyRules.Revoke(book, mandate, by), cancel);

    public ValueTask<Outcome<PartyBook>> Begin(string party, Actor by, CancellationToken cancel) =>
        shelf.Write(PartyShelf.BookOf(party), book => PartyRules.Begin(book, party, by, shelf.Now), cancel);

    private Bilingual NameOf(PartyBook book, string party, Actor by, Bilingual giver) => party == by.Id ? giver : PartyNames.Of(book, party, shelf) ?? new(party, party);
}
