namespace Sijil.Mining.Flow;

/// <summary>Counts what follows what in events as they arrive, cases mixed: nothing is sorted, and of each case only its last event and the hash of its way are kept.</summary>
/// <remarks>Memory is bounded by the cases (24 bytes each) and the different arcs, never by the events. Ways are told apart by a hash of 64 bits.</remarks>
public sealed class FlowTally
{
    private readonly int size;
    private readonly CaseState[] states;
    private readonly long[] starts, done;
    private readonly ArcTally?[] arcs;

    /// <param name="activities">Activities are numbers below this.</param>
    /// <param name="cases">Cases are numbers below this.</param>
    public FlowTally(int activities, int cases)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activities, 4096);
        size = activities;
        states = new CaseState[cases];
        (starts, done, arcs) = (new long[activities], new long[activities], new ArcTally?[activities * activities]);
    }

    public long Events { get; private set; }

    /// <summary>Takes the next events in the order of their moments: for each its case, its activity and its moment in ticks.</summary>
    public void Add(ReadOnlySpan<int> cases, ReadOnlySpan<byte> activities, ReadOnlySpan<long> moments)
    {
        if (activities.Length != cases.Length || moments.Length != cases.Length) throw new ArgumentException("The columns differ in length.", nameof(activities));
        for (var at = 0; at < cases.Length; at++)
        {
            ref var state = ref states[cases[at]];
            var (activity, moment) = ((int)activities[at], moments[at]);
            done[activity]++;
            if (state.IsNew) starts[activity]++;
            else (arcs[state.Last * size + activity] ??= new()).Add(moment - state.At);
            state = new(moment, Variants.Mixed(state.IsNew ? Variants.Seed : state.Hash, activity), activity);
        }
        Events += cases.Length;
    }

    /// <summary>The graph so far. Times are within one part in 32, their mean exact; in how many cases an arc occurs is not kept and stands as none.</summary>
    public FlowGraph Graph(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var ends = new long[size];
        var begun = 0L;
        foreach (ref readonly var state in states.AsSpan())
        {
            if (state.IsNew) continue;
            begun++;
            ends[state.Last]++;
        }
        var nodes = Enumerable.Range(0, size).Select(at => new FlowNode(names[at], done[at], 0, starts[at], ends[at]));
        var found = Enumerable.Range(0, arcs.Length).Where(at => arcs[at] is not null)
            .Select(at => new FlowArc(at / size, at % size, arcs[at]!.Count, 0, arcs[at]!.Spread(), arcs[at]!.Backwards)).OrderByDescending(arc => arc.Count);
        return new([.. nodes], [.. found]) { Cases = begun, Events = Events };
    }

    /// <summary>The different ways by their hash: how many cases took each, and one case that did.</summary>
    public IReadOnlyDictionary<ulong, (int Count, int Example)> Ways()
    {
        Dictionary<ulong, (int Count, int Example)> ways = [];
        for (var at = 0; at < states.Length; at++)
        {
            if (states[at].IsNew) continue;
            ref var way = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(ways, states[at].Hash, out var isKnown);
            way = isKnown ? (way.Count + 1, way.Example) : (1, at);
        }
        return ways;
    }

    private readonly struct CaseState(long at, ulong hash, int last)
    {
        // Zero is a case of which nothing has been seen.
        private readonly int lastAndOne = last + 1;

        public long At { get; } = at;
        public ulong Hash { get; } = hash;
        public int Last => lastAndOne - 1;
        public bool IsNew => lastAndOne is 0;
    }
}
