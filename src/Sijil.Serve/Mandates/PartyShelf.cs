using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Mandates;

/// <summary>Opens parties' books and writes into them: the facts and the index that follows from them in one turn.</summary>
internal sealed class PartyShelf(IJournal journal, Keyring keyring, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>In whose book a party stands: a unit in its company's.</summary>
    public static string BookOf(string party) => party.Split('.')[0];

    public static string StreamOf(string book) => $"party/{book}";

    public static string BookAt(string stream) => stream["party/".Length..];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async ValueTask<PartyBook> Open(string book, CancellationToken cancel)
    {
        var read = new PartyBook(book);
        foreach (var entry in await journal.ReadStream(StreamOf(book), 0, cancel))
        {
            foreach (var fact in entry.Facts) read.Apply(FactCodec.Read(fact), fact.HappenedAt);
            read.Turn();
        }
        return read;
    }

    /// <summary>Decides on the book as it stands, and again where somebody else wrote meanwhile.</summary>
    public async ValueTask<Outcome<PartyBook>> Write(string book, Func<PartyBook, Outcome<Fact[]>> decide, CancellationToken cancel)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            var read = await Open(book, cancel);
            var decided = decide(read);
            if (decided.IsRefused) return decided.Refusal;
            if (decided.Value.Length is 0 || await Append(read, decided.Value, cancel)) return read;
        }
        return MandateRefusals.Busy;
    }

    public Bilingual? Read(Sealed<Bilingual>? name) => name?.Open(keyring) is { IsKnown: true } open ? open.Value : null;

    public string? Read(Sealed<string> text) => text.Open(keyring) is { IsKnown: true } open ? open.Value : null;

    private async ValueTask<bool> Append(PartyBook book, Fact[] facts, CancellationToken cancel)
    {
        var (now, stream) = (Now, StreamOf(book.Party));
        foreach (var fact in facts) book.Apply(fact, now);
        var outcome = await journal.Append(new Turn
        {
            Stream = stream, ExpectedVersion = book.Version, Origin = Origin.Live, Acting = book.Sheet(),
            Facts = FactCodec.Write(facts, now, stream, book.Version + 1, keyring),
        }, cancel);
        book.Turn();
        return outcome is AppendOutcome.Committed;
    }
}
