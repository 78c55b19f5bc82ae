using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>The record as a demonstration writes it: whatever a room writes as live carries the origin of the demonstration.</summary>
public sealed class StagedJournal(IJournal journal, Provenance provenance) : IJournal
{
    public long Head => journal.Head;
    public ICaseRows Cases => journal.Cases;
    public IActingRows Acting => journal.Acting;
    public WordBook Words => journal.Words;
    public ITurnGroups? Groups => null;

    public ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return journal.Append(turn with { Origin = provenance.Of(turn.Origin) }, cancel);
    }

    public IAsyncEnumerable<Entry> Read(long after, long upTo, CancellationToken cancel) => journal.Read(after, upTo, cancel);
    public IAsyncEnumerable<Entry> Follow(long after, CancellationToken cancel) => journal.Follow(after, cancel);
    public ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel) => journal.ReadStream(stream, afterVersion, cancel);
    public ValueTask<long> VersionOf(string stream, CancellationToken cancel) => journal.VersionOf(stream, cancel);
    public ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel) => journal.Prove(address, cancel);
    public ValueTask<TreeHead> TreeHead(CancellationToken cancel) => journal.TreeHead(cancel);

    /// <summary>Whoever opened the journal closes it.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
