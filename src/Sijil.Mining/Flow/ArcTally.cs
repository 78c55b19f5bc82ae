using System.Numerics;

namespace Sijil.Mining.Flow;

/// <summary>The spans of one arc, counted in steps that grow with their length: 32 to each doubling.</summary>
internal sealed class ArcTally
{
    private const int Fine = 5;
    private readonly int[] buckets = new int[(64 - Fine) << Fine];
    private long total, least = long.MaxValue, most;

    public long Count { get; private set; }

    public long Backwards { get; private set; }

    public void Add(long span)
    {
        Count++;
        if (span < 0)
        {
            Backwards++;
            return;
        }
        total += span;
        least = Math.Min(least, span);
        most = Math.Max(most, span);
        buckets[Bucket(span)]++;
    }

    public Spread Spread()
    {
        var timed = Count - Backwards;
        return timed is 0 ? default : new(timed, new(total), Quantile(timed, 1, 2), Quantile(timed, 9, 10), new(least), new(most));
    }

    private TimeSpan Quantile(long count, int part, int of)
    {
        var (wanted, passed) = ((count * part + of - 1) / of, 0L);
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            passed += buckets[bucket];
            if (passed >= wanted) return new(Math.Clamp(Middle(bucket), least, most));
        }
        return new(most);
    }

    private static int Bucket(long span)
    {
        if (span < 1 << Fine) return (int)span;
        var doublings = 63 - BitOperations.LeadingZeroCount((ulong)span) - Fine;
        return ((doublings + 1) << Fine) + (int)((span >> doublings) & ((1 << Fine) - 1));
    }

    private static long Middle(int bucket)
    {
        if (bucket < 1 << Fine) return bucket;
        var doublings = (bucket >> Fine) - 1;
        return ((long)((1 << Fine) + (bucket & ((1 << Fine) - 1))) << doublings) + (1L << doublings) / 2;
    }
}
