using Sijil.Record;

namespace Sijil.Sandbox.Months;

/// <summary>The journal of a simulation, counting what is written.</summary>
internal sealed class CountingJournal(IJournal journal) : IJournal
{
    public long Facts { get; private set; }
    public long Head => journal.Head;
    public ICaseRows Cases => journal.Cases;

    public async ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel)
    {
        var outcome = await journal.Append(turn, cancel);
        if (outcome is AppendOutcome.Committed) Facts += turn.Facts.Count;
        return outcome;
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
