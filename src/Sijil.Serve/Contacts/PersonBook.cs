using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Contacts;

/// <summary>Reads and writes what passes between a person and government: a stream of its own for each person, so that a page reads one person and no more.</summary>
internal sealed class PersonBook(IJournal journal, Keyring keyring, TimeProvider clock)
{
    private const int MostRaces = 8;
    public static readonly Refusal Busy = new("person-busy", new("يجري تحديث ملف المتعامل الآن. أعد المحاولة.", "The person’s file is being changed at this moment. Try again."));

    public async ValueTask<PersonRecord> Of(string person, CancellationToken cancel) => PersonFold.Of(await journal.ReadStream(StreamOf(person), 0, cancel), keyring);

    /// <summary>Decides on the person as they stand, and writes; whoever lost a race decides again.</summary>
    public async ValueTask<Outcome<T>> Write<T>(string person, Func<PersonRecord, Outcome<T>> decide, CancellationToken cancel) where T : Fact
    {
        var stream = StreamOf(person);
        for (var race = 0; race < MostRaces; race++)
        {
            var entries = await journal.ReadStream(stream, 0, cancel);
            var decided = decide(PersonFold.Of(entries, keyring));
            if (decided.IsRefused) return decided;
            var turn = new Turn { Stream = stream, ExpectedVersion = entries.Count, Origin = Origin.Live, Facts = FactCodec.Write([decided.Value], clock.GetUtcNow(), stream, entries.Count + 1, keyring) };
            if (await journal.Append(turn, cancel) is AppendOutcome.Committed) return decided;
        }
        return Busy;
    }

    internal static string StreamOf(string person) => $"contact/{person}";
}
