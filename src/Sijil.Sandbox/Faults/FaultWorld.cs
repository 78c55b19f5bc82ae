using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>A whole world that follows from a seed: the real engine on one to three nodes, one record on a disk that fails, systems that fail, people who are impatient.</summary>
internal sealed class FaultWorld
{
    private readonly SimulatedDisk platter;
    private readonly CutDisk disk;
    private readonly List<NodeHost> nodes = [];
    private readonly People people;
    private readonly Follower follower;
    private int lives;
    private int opened;
    private int strikesLeft;
    private int untilStrike;

    public FaultWorld(long seed, Planted planted)
    {
        (Seed, Planted, Chance) = (seed, planted, new(seed));
        Mix = FaultMix.Of(Chance);
        Loop = new(Chance) { NextChange = NextChange };
        platter = new(new SeededRandomness(seed + 1));
        disk = new(platter) { LiesAboutFlushes = planted is Planted.NoSync };
        Ledgers = new(new SeededRandomness(seed + 2), Mix);
        RecordClock = new(Loop);
        Leases = new(RecordClock);
        (Library, Models) = MadeUp.Library([Chance.Next(MadeUp.Many), Chance.Next(MadeUp.Many)]);
        (strikesLeft, untilStrike, Downed) = (Mix.Strikes, 1 + Chance.Next(40), ((string[])["dha", "det", "rta", "dof"])[Chance.Next(4)]);
        (people, follower) = (new(this), new(this, new KeptSnapshots()));
        for (var number = 1; number <= Mix.Nodes; number++) nodes.Add(new(this, number));
    }

    public long Seed { get; }
    public Planted Planted { get; }
    public SeededRandomness Chance { get; }
    public FaultMix Mix { get; }
    public SeededLoop Loop { get; }
    public Ledgers Ledgers { get; }
    public LoopClock RecordClock { get; }
    public LeaseWitness Leases { get; }
    public SeededKeyring Keyring { get; } = new(1);
    public JourneyLibrary Library { get; }
    public IReadOnlyList<string> Models { get; }
    public string Downed { get; }

    /// <summary>The storm is over: nothing fails any more.</summary>
    public bool IsWell { get; private set; }

    /// <summary>The record, while its machine is up.</summary>
    public LogJournal? Record { get; private set; }
    public int Crashes { get; private set; }
    public DateTimeOffset Started { get; private set; }
    public List<Breach> Breaches { get; } = [];

    public async Task<FaultOutcome> Run(CancellationToken cancel)
    {
        Started = Loop.Now;
        OpenRecord();
        foreach (var node in nodes) node.Start();
        people.Start();
        follower.Start();
        Loop.At(Loop.Now + Mix.Storm, Calm);
        Loop.Run(() => people.AreDone || cancel.IsCancellationRequested);
        cancel.ThrowIfCancellationRequested();
        foreach (var node in nodes) node.Kill();
        await FaultAudit.Run(this, nodes, people, follower, cancel);
        var head = await Record!.TreeHead(cancel);
        return new(Seed, Crashes, head.Size, $"{head.RootHex}-{Loop.Trace:x16}", Breaches);
    }

    public Life NewLife() => new(Loop, ++lives);

    public NodeHost SomeNode() => nodes[Chance.Next(nodes.Count)];

    public TimeSpan Latency() => TimeSpan.FromMicroseconds(100 + Chance.Next(1_000 * (IsWell ? 20 : Mix.SlowestMs)));

    public bool IsLost() => !IsWell && Chance.Next(100) < Mix.Lost;

    /// <summary>An answer that was given comes once more, later, to some node.</summary>
    public void SayAgain(string caseId, Stimulus stimulus) => Loop.At(Loop.Now + TimeSpan.FromMinutes(Chance.Next(2_000)), () =>
    {
        var node = SomeNode();
        if (node is { IsUp: true, Engine: { } engine }) Loop.Start(node.Life, () => Quietly(engine.Tell(caseId, stimulus, CancellationToken.None).AsTask()));
    });

    /// <summary>Perhaps something befalls the world now, while this node is at work. A killed node goes no further.</summary>
    public Task Struck(NodeHost node)
    {
        if (IsWell || strikesLeft == 0 || --untilStrike > 0) return Task.CompletedTask;
        strikesLeft--;
        untilStrike = 1 + Chance.Next(60);
        switch (Mix.Kinds[Chance.Next(Mix.Kinds.Count)])
        {
            case Strike.Kill: Kill(node); return Never;
            case Strike.PowerCut: (disk.FlushesLeft, disk.AfterTheFlush) = (1 + Chance.Next(3), Chance.Next(2) == 0); return Task.CompletedTask;
            case Strike.Pause: node.Life.FrozenUntil = Loop.Now + TimeSpan.FromSeconds(Chance.Next(40)); return Loop.Delay(TimeSpan.Zero);
            case Strike.ClockJump: (Chance.Next(3) == 0 ? RecordClock : node.Clock).Offset = TimeSpan.FromMinutes(Chance.Next(400) - 200); return Task.CompletedTask;
            default: node.CutOffUntil = Loop.Now + TimeSpan.FromSeconds(Chance.Next(90)); return Task.CompletedTask;
        }
    }

    /// <summary>Does something with the record; when the power fails in the middle of it, nobody is told.</summary>
    public async ValueTask<T> Touch<T>(Func<IJournal, ValueTask<T>> call)
    {
        try
        {
            return await call(Record!);
        }
        catch (Exception fault) when (fault is PowerCut or JournalStopped)
        {
            if (Record is not null) CutPower();
        }
        if (Mix.Nodes == 1) await Never;
        await Loop.Delay(TimeSpan.FromSeconds(5));
        throw new JournalUnreachable(null);
    }

    /// <summary>The record that a node alone holds goes with it, but what it wrote stays with the machine.</summary>
    private void Kill(NodeHost node)
    {
        Crashes++;
        node.Kill();
        if (Mix.Nodes == 1) Record = null;
        Loop.At(Loop.Now + TimeSpan.FromSeconds(Chance.Next(120)), () => Restart(node));
    }

    private void CutPower()
    {
        Crashes++;
        Record = null;
        platter.Crash();
        if (Mix.Nodes == 1) nodes[0].Kill();
        Loop.At(Loop.Now + TimeSpan.FromSeconds(Chance.Next(60)), () => Restart(Mix.Nodes == 1 ? nodes[0] : null));
    }

    private void Restart(NodeHost? node)
    {
        if (Record is null) OpenRecord();
        if (node is { IsUp: false }) node.Start();
    }

    private void OpenRecord()
    {
        disk.FlushesLeft = int.MaxValue;
        Leases.Forget();
        Record = LogJournal.Open(disk, RecordClock, new SeededRandomness(Seed + 3 + 1_000 * ++opened));
    }

    private void Calm()
    {
        IsWell = Ledgers.IsWell = true;
        disk.FlushesLeft = int.MaxValue;
        RecordClock.Offset = TimeSpan.Zero;
        foreach (var node in nodes) (node.Clock.Offset, node.CutOffUntil) = (TimeSpan.Zero, default);
    }

    /// <summary>When a driver that only looks would first see something new in the record.</summary>
    private DateTimeOffset NextChange(LoopClock clock)
    {
        var next = Record?.Cases.NextDue(CancellationToken.None) ?? default;
        return next.IsCompletedSuccessfully && next.Result is { } due ? due - clock.Offset : DateTimeOffset.MaxValue;
    }

    private static Task Never => new TaskCompletionSource().Task;

    private static async Task Quietly(Task work)
    {
        try
        {
            await work;
        }
        catch (JournalUnreachable)
        {
            // whoever said it does not care
        }
    }
}

/// <summary>How a world ended.</summary>
/// <param name="Trace">The record's root and all that happened in one text: the same for the same seed.</param>
internal sealed record FaultOutcome(long Seed, int Crashes, long Turns, string Trace, IReadOnlyList<Breach> Breaches);
