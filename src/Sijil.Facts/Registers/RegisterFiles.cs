using System.Security.Cryptography;
using System.Text.Json;
using Sijil.Record;

namespace Sijil.Facts.Registers;

/// <summary>Puts the registers' files into the record: only what changed is registered anew. A file that is wrong is reported and stops nothing else.</summary>
public static class RegisterFiles
{
    private static readonly string[] First = ["entities", "systems", "data-elements", "services", "life-events", "indicators", "announced", "routes", "people",
        "calendars", "words", "forms", "certificates", "messages"];

    /// <summary>Four megabytes are the record's limit, and the longest cards are of some ten kilobytes.</summary>
    private const int MostOfATurn = 250;

    /// <summary>Schemas of what others report, and how inventories of other governments are read: no entries of ours.</summary>
    private static readonly string[] NoRegister = ["reporting", "inventories"];

    /// <param name="shapes">What an entry of a folder must be; a file that does not fit is named with its line and not registered.</param>
    /// <returns>What was wrong with files; empty when all stand in the record.</returns>
    public static async Task<IReadOnlyList<RegisterProblem>> Register(string models, RegisterFold fold, IJournal journal, Keyring keyring, TimeProvider clock,
        CancellationToken cancel, IReadOnlyDictionary<string, Type>? shapes = null)
    {
        var reading = RegisterReading.Of(models, shapes);
        await Register(reading, fold, journal, keyring, clock, cancel);
        return reading.Problems;
    }

    public static async Task Register(RegisterReading reading, RegisterFold fold, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel)
    {
        foreach (var register in reading.Entries.GroupBy(entry => entry.Register))
        {
            List<EntryRegistered> changed = [];
            foreach (var entry in register)
            {
                var bytes = JsonSerializer.SerializeToUtf8Bytes(entry.Content);
                var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
                if (!fold.Stands(register.Key, entry.Id, hash)) changed.Add(new EntryRegistered(register.Key, entry.Id, hash, JsonSerializer.SerializeToElement(entry.Content)));
            }
            if (changed.Count > 0) await Write($"register/{register.Key}", changed, journal, keyring, clock, cancel);
        }
    }

    /// <summary>Every folder that holds entries is a register: those that others speak of first.</summary>
    internal static IEnumerable<string> Folders(string models) =>
        First.Union(Directory.EnumerateDirectories(models).Select(folder => Path.GetFileName(folder)).Where(folder => !NoRegister.Contains(folder)).Order(StringComparer.Ordinal));

    /// <summary>Writes entries to a register's stream, after whatever stands there; a long register in several turns, each of a size that the record takes.</summary>
    public static async Task Write(string stream, IReadOnlyList<Fact> facts, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel)
    {
        foreach (var some in facts.Chunk(MostOfATurn)) await WriteTurn(stream, some, journal, keyring, clock, cancel);
    }

    private static async Task WriteTurn(string stream, IReadOnlyList<Fact> facts, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        while (true)
        {
            var version = await journal.VersionOf(stream, cancel);
            var turn = new Turn
            {
                Stream = stream, ExpectedVersion = version, Origin = Origin.Live,
                Facts = FactCodec.Write(facts, now, stream, version + 1, keyring),
            };
            if (await journal.Append(turn, cancel) is AppendOutcome.Committed) return;
        }
    }
}
