using System.Security.Cryptography;
using System.Text;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Recognition;

/// <summary>The customers' vote: one for each category, in a stream of the voter's own whose name says who they are to nobody; the fact names nobody.</summary>
internal sealed class Ballots(IJournal journal, Keyring keyring, Programmes programmes, TimeProvider clock)
{
    public const string Stream = "recognition-vote/";

    public async ValueTask<Refusal?> Vote(string id, string category, string nomination, string customer, CancellationToken cancel)
    {
        if (programmes.Find(id) is not { } programme || !programme.IsVoting(Days.Today(clock))) return RecognitionRefusals.VotingClosed;
        if (programmes.Nomination(nomination) is not { } nominated || nominated.Programme != id || nominated.Category != category) return RecognitionRefusals.NotFound;
        while (true)
        {
            var stream = StreamOf(id, customer);
            var cast = await journal.ReadStream(stream, 0, cancel);
            if (Votes(cast).Any(vote => vote.Category == category)) return RecognitionRefusals.VotedAlready;
            var version = cast.Count is 0 ? 0 : cast[^1].Version;
            var now = clock.GetUtcNow();
            var turn = new Turn
            {
                Stream = stream, ExpectedVersion = version, Origin = Origin.Live,
                Facts = FactCodec.Write([new CustomerVoted(id, category, nomination)], now, stream, version + 1, keyring),
            };
            if (await journal.Append(turn, cancel) is AppendOutcome.Committed) return null;
        }
    }

    /// <summary>What a customer voted for, by category.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> Of(string id, string customer, CancellationToken cancel) =>
        Votes(await journal.ReadStream(StreamOf(id, customer), 0, cancel)).ToDictionary(vote => vote.Category, vote => vote.Nomination);

    private static IEnumerable<CustomerVoted> Votes(IReadOnlyList<Entry> entries) => entries.SelectMany(entry => entry.Facts).Select(FactCodec.Read).OfType<CustomerVoted>();

    private static string StreamOf(string id, string customer) => Stream + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}/{customer}")));
}
