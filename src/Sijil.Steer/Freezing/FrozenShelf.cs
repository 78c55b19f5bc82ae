using System.Security.Cryptography;
using System.Text;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Steer.Freezing;

/// <summary>Keeps documents as facts: what is put there once is given again to the byte, and nothing takes its place.</summary>
internal sealed class FrozenShelf(IJournal journal, Keyring keyring, TimeProvider clock)
{
    /// <summary>What was frozen in a stream, the first first.</summary>
    public async ValueTask<IReadOnlyList<T>> Read<T>(string stream, CancellationToken cancel) where T : Fact =>
        [.. (await journal.ReadStream(stream, 0, cancel)).SelectMany(entry => entry.Facts).Select(FactCodec.Read).OfType<T>()];

    /// <param name="after">How many were frozen in the stream before it.</param>
    /// <returns>False when somebody else was there first.</returns>
    public async ValueTask<bool> Put(string stream, long after, Fact frozen, CancellationToken cancel)
    {
        var outcome = await journal.Append(new()
        {
            Stream = stream, ExpectedVersion = after, Origin = Origin.Live, Facts = FactCodec.Write([frozen], clock.GetUtcNow(), stream, after + 1, keyring),
        }, cancel);
        return outcome is AppendOutcome.Committed;
    }

    /// <summary>SHA-256 of a document's bytes in each language, in hexadecimal.</summary>
    public static Bilingual HashOf(Bilingual document) => new(HashOf(document.Ar), HashOf(document.En));

    private static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
