using Sijil.Record;

namespace Sijil.Journeys.Tests.Faults;

/// <summary>Remembers apart from the record what the record acknowledged.</summary>
internal sealed class WitnessedJournal(IJournal journal, List<(string Stream, long Version)> acknowledged, Func<IJournal, Turn, Task>? afterEach = null) : IJournal
{
    public long Head => journal.Head;
    public ICaseRows Cases => journal.Cases;
    public IActingRows Acting => journal.Acting;

    public async ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel)
    {
        var outcome = await journal.Append(turn, cancel);
        if (outcome is not AppendOutcome.Committed committed) return outcome;
        acknowledged.Add((turn.Stream, committed.Version));
        if (afterEach is not null) await afterEach(journal, turn);
        return outcome;
    }

    public IAsyncEnumerable<Entry> Read(long after, long upTo, CancellationToken cancel) => journal.Read(after, upTo, cancel);
    public IAsyncEnumerable<Entry> Follow(long after, CancellationToken cancel) => journal.Follow(after, cancel);
    public ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel) => journal.ReadStream(stream, afterVersion, cancel);
    public ValueTask<long> VersionOf(string stream, CancellationToken cancel) => journal.VersionOf(stream, cancel);
    public ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel) => journal.Prove(address, cancel);
    public ValueTask<TreeHead> TreeHead(CancellationToken cancel) => journal.TreeHead(cancel);
    public ValueTask DisposeAsync() => journal.DisposeAsync();
}
