using System.Collections.Concurrent;

namespace Sijil.Sandbox.Faults;

/// <summary>Worlds of many seeds, one on each processor at a time.</summary>
internal static class FaultRuns
{
    /// <param name="ended">Told of each world as it ends, one at a time.</param>
    public static async Task<FaultTally> Run(long first, long count, Planted planted, int atOnce, Action<FaultOutcome, FaultTally> ended, CancellationToken cancel)
    {
        var tally = new FaultTally(0, 0, 0);
        var gate = new Lock();
        var seeds = Partitioner.Create(Seeds(first, count), EnumerablePartitionerOptions.NoBuffering);
        await Parallel.ForEachAsync(seeds.GetDynamicPartitions(), new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancel }, async (seed, stop) =>
        {
            var outcome = await new FaultWorld(seed, planted).Run(stop);
            lock (gate)
            {
                tally = tally.With(outcome);
                ended(outcome, tally);
            }
        });
        return tally;
    }

    private static IEnumerable<long> Seeds(long first, long count)
    {
        for (var seed = first; seed < first + count; seed++) yield return seed;
    }
}

/// <summary>How many worlds were lived through, and what was found.</summary>
internal sealed record FaultTally(long Seeds, long Crashes, long Violations)
{
    public FaultTally With(FaultOutcome outcome) => new(Seeds + 1, Crashes + outcome.Crashes, Violations + outcome.Breaches.Count);

    public string LastLine => $"FAULTS: {Seeds} seeds, {Crashes} crashes, {Violations} violations";
}
