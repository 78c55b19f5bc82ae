using System.Text.Json;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>A fold that follows the journal of a simulated world, saves where it is, is stopped, and goes on from what it saved.</summary>
internal sealed class Follower(FaultWorld world, IFoldStore store)
{
    private readonly Life life = world.NewLife();
    private FoldRun run = new(new TurnsByStream());

    public IFoldStore Store => store;

    public void Start() => world.Loop.Start(life, Follow);

    private async Task Follow()
    {
        while (true)
        {
            await world.Loop.Delay(TimeSpan.FromSeconds(1 + world.Chance.Next(20_000)));
            if (world.Record is not { } journal) continue;
            if (world.Chance.Next(3) == 0) await Restart(journal);
            await CatchUp(journal);
            if (world.Chance.Next(2) == 0) await run.Save(store, journal, CancellationToken.None);
        }
    }

    /// <summary>Reads to the end and saves.</summary>
    public async Task Finish()
    {
        await CatchUp(world.Record!);
        await run.Save(store, world.Record!, CancellationToken.None);
    }

    private async Task Restart(LogJournal journal)
    {
        run = new(new TurnsByStream());
        await run.Load(store, journal, journal.Head, CancellationToken.None);
    }

    private async Task CatchUp(LogJournal journal)
    {
        await foreach (var entry in journal.Read(run.Position, journal.Head, CancellationToken.None))
            if (world.Planted is not Planted.Skip || world.Chance.Next(20) > 0) run.Apply(entry);
    }
}

/// <summary>How many turns each stream has.</summary>
internal sealed class TurnsByStream : IFold
{
    private readonly SortedDictionary<string, long> turns = new(StringComparer.Ordinal);

    public string Name => "turns-by-stream";
    public int Version => 1;

    public void Reset() => turns.Clear();

    public void Apply(Entry entry) => turns[entry.Stream] = turns.GetValueOrDefault(entry.Stream) + 1;

    public void Save(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (stream, count) in turns) writer.WriteNumber(stream, count);
        writer.WriteEndObject();
    }

    public void Load(JsonElement saved)
    {
        foreach (var one in saved.EnumerateObject()) turns[one.Name] = one.Value.GetInt64();
    }
}

/// <summary>Snapshots in memory.</summary>
internal sealed class KeptSnapshots : IFoldStore
{
    private readonly Dictionary<string, FoldSnapshot> kept = new(StringComparer.Ordinal);

    public ValueTask<FoldSnapshot?> Load(string name, CancellationToken cancel) => new(kept.GetValueOrDefault(name));

    public ValueTask<bool> Save(FoldSnapshot snapshot, long expectedPosition, CancellationToken cancel)
    {
        if ((kept.GetValueOrDefault(snapshot.Name)?.Position ?? -1) != expectedPosition) return new(false);
        kept[snapshot.Name] = snapshot;
        return new(true);
    }

    public ValueTask Delete(string name, CancellationToken cancel)
    {
        kept.Remove(name);
        return default;
    }

    public ValueTask DisposeAsync() => default;
}
