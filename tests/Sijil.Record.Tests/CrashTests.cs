namespace Sijil.Record.Tests;

/// <summary>A hundred seeds of appends and power cuts on the simulated disk.</summary>
public sealed class CrashTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_acknowledged_is_lost_and_nothing_torn_is_accepted(int seed)
    {
        var run = new CrashRun(seed);
        await run.Go(rounds: 6);
        Assert.Empty(run.Faults);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_record()
    {
        var (first, second) = (new CrashRun(42), new CrashRun(42));
        await first.Go(rounds: 6);
        await second.Go(rounds: 6);
        Assert.Equal(first.Root, second.Root);
    }

    [Fact]
    public async Task A_log_that_acknowledges_before_the_flush_is_caught()
    {
        var caught = 0;
        for (var seed = 1; seed <= 20; seed++)
        {
            var run = new CrashRun(seed, forgetsToFlush: true);
            await run.Go(rounds: 6);
            if (run.Faults.Count > 0) caught++;
        }
        Assert.True(caught >= 18, $"Only {caught} of 20 seeds noticed.");
    }

    [Fact]
    public async Task After_a_flush_that_failed_nothing_more_is_accepted()
    {
        var disk = new SimulatedDisk(new SeededRandomness(1));
        var journal = LogJournal.Open(disk, new FakeClock(), new SeededRandomness(1));
        disk.FailNextFlush = true;
        await Assert.ThrowsAsync<JournalStopped>(async () => await journal.Append(CrashRun.TurnOf("case/1", 0, 1), Cancel));
        var refusal = await Assert.ThrowsAsync<JournalStopped>(async () => await journal.Append(CrashRun.TurnOf("case/2", 0, 1), Cancel));
        Assert.NotEmpty(refusal.Ar);
    }
}
