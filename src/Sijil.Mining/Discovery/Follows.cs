namespace Sijil.Mining.Discovery;

/// <summary>What directly follows what in a part of a log, with its starts and ends.</summary>
internal sealed class Follows
{
    private readonly long[] counts;

    private Follows(int size)
    {
        Size = size;
        counts = new long[size * size];
        Starts = new long[size];
        Ends = new long[size];
    }

    public int Size { get; }

    public long[] Starts { get; }

    public long[] Ends { get; }

    public long this[int from, int to] => counts[from * Size + to];

    public static Follows Of(SubLog log)
    {
        var follows = new Follows(log.Size);
        foreach (var (trace, times) in log.Traces)
        {
            var steps = trace.Steps;
            follows.Starts[steps[0]] += times;
            follows.Ends[steps[^1]] += times;
            for (var at = 1; at < steps.Length; at++) follows.counts[steps[at - 1] * log.Size + steps[at]] += times;
        }
        return follows;
    }

    public bool Has(int from, int to) => this[from, to] > 0;

    public bool IsStart(int activity) => Starts[activity] > 0;

    public bool IsEnd(int activity) => Ends[activity] > 0;

    /// <summary>Without the arcs that are rarer than the given share of the most frequent way out of their activity.</summary>
    public Follows WithoutNoise(double share)
    {
        var clean = new Follows(Size);
        Array.Copy(Starts, clean.Starts, Size);
        Array.Copy(Ends, clean.Ends, Size);
        for (var from = 0; from < Size; from++)
        {
            var most = Ends[from];
            for (var to = 0; to < Size; to++) most = Math.Max(most, this[from, to]);
            for (var to = 0; to < Size; to++) if (this[from, to] > share * most) clean.counts[from * Size + to] = this[from, to];
        }
        return clean;
    }

    /// <summary>Whether one activity is followed by the other in any number of steps.</summary>
    public bool[] Reach()
    {
        var reach = Array.ConvertAll(counts, count => count > 0);
        for (var over = 0; over < Size; over++)
        {
            for (var from = 0; from < Size; from++)
            {
                if (!reach[from * Size + over]) continue;
                for (var to = 0; to < Size; to++) reach[from * Size + to] |= reach[over * Size + to];
            }
        }
        return reach;
    }
}
