using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>A node's way to the record. A node alone has it in its own process; several reach it over a network that loses requests and answers.</summary>
internal sealed class NodeJournal(FaultWorld world, NodeHost node) : IJournal
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public long Head => world.Record?.Head ?? 0;
    public ICaseRows Cases { get; } = new NodeRows(world, node);
    public IActingRows Acting => world.Record!.Acting;

    public ValueTask<AppendOutcome> Append(Turn turn, CancellationToken cancel) => Reach(world, node, record => record.Append(turn, cancel), isWrite: true);

    public IAsyncEnumerable<Entry> Read(long after, long upTo, CancellationToken cancel) => world.Record!.Read(after, upTo, cancel);
    public IAsyncEnumerable<Entry> Follow(long after, CancellationToken cancel) => world.Record!.Follow(after, cancel);
    public ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel) => Reach(world, node, record => record.ReadStream(stream, afterVersion, cancel));
    public ValueTask<long> VersionOf(string stream, CancellationToken cancel) => Reach(world, node, record => record.VersionOf(stream, cancel));
    public ValueTask<InclusionProof> Prove(FactAddress address, CancellationToken cancel) => world.Record!.Prove(address, cancel);
    public ValueTask<TreeHead> TreeHead(CancellationToken cancel) => world.Record!.TreeHead(cancel);
    public ValueTask DisposeAsync() => default;

    /// <summary>A call to the record: it may not arrive, its answer may not, and the power may fail in the middle of it.</summary>
    public static async ValueTask<T> Reach<T>(FaultWorld world, NodeHost node, Func<IJournal, ValueTask<T>> call, bool isWrite = false)
    {
        var isFar = world.Mix.Nodes > 1;
        if (isFar || isWrite) await world.Loop.Delay(world.Latency());
        if (isWrite) await world.Struck(node);
        if (isFar && (node.CutOffUntil > world.Loop.Now || world.IsLost() || world.Record is null)) await GiveUp(world);
        var answer = await world.Touch(call);
        if (isWrite) await world.Struck(node);
        if (isFar && world.IsLost()) await GiveUp(world);
        if (isFar) await world.Loop.Delay(world.Latency());
        return answer;
    }

    private static async Task GiveUp(FaultWorld world)
    {
        await world.Loop.Delay(Patience);
        throw new JournalUnreachable(null);
    }
}
