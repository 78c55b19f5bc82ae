using System.Globalization;
using Sijil.Journeys.Cases;

namespace Sijil.Journeys.Tests.Faults;

/// <summary>Crashes, lost answers and impatient people, by the hundred; and planted bugs, to see that they would be found.</summary>
public sealed class FaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Tens => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Tens))]
    public async Task Nothing_is_lost_done_twice_or_stuck_whatever_fails(int ten)
    {
        for (var seed = ten * 10 + 1; seed <= ten * 10 + 10; seed++) await HoldsFor(seed);
    }

    /// <summary>A seed that once failed is given here: SIJIL_SEED=17.</summary>
    [Fact]
    public async Task The_seed_that_the_environment_names_holds_too()
    {
        var named = Environment.GetEnvironmentVariable("SIJIL_SEED");
        Assert.SkipWhen(named is null, "SIJIL_SEED names no seed.");
        var seed = long.Parse(named!, CultureInfo.InvariantCulture);
        await HoldsFor(seed);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(58)]
    public async Task After_every_turn_the_row_is_the_fold_of_the_facts_byte_for_byte(long seed)
    {
        var turns = 0;
        var city = new FaultCity(seed);
        city.AfterEach = async (journal, turn) =>
        {
            if (turn.Case is not { } row) return;
            turns++;
            var rebuilt = new CaseRebuild(city.Library, city.Keyring).Rebuild(row.Id, await journal.ReadStream(turn.Stream, 0, Cancel));
            Assert.Equal(row.State.ToArray(), rebuilt!.State.ToArray());
            Assert.Equal((row.Status, row.Holder, row.Step, row.WakeAt, row.Due), (rebuilt.Status, rebuilt.Holder, rebuilt.Step, rebuilt.WakeAt, rebuilt.Due));
            Assert.Equal(row.Work, rebuilt.Work);
            if (!row.State.IsEmpty) Assert.Equal(row.State.ToArray(), CaseState.Load(row.State.Span, city.Keyring).Save(city.Keyring));
        };
        Assert.Empty(await city.Live(Cancel));
        Assert.True(turns > 20, $"{turns} turns");
    }

    [Fact]
    public async Task Planted_an_effect_without_its_id_is_found()
    {
        var city = new FaultCity(1);
        city.Systems.LosesIds = true;
        Assert.Contains(await city.Live(Cancel), breach => breach.Rule == "twice");
    }

    /// <summary>A crash shows it only when it comes between an answer and the next sync: of eight cities, in one at least.</summary>
    [Fact]
    public async Task Planted_a_commit_without_its_sync_is_found()
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            var city = new FaultCity(seed);
            city.Disk.LiesAboutFlushes = true;
            if ((await city.Live(Cancel)).Any(breach => breach.Rule == "lost")) return;
        }
        Assert.Fail("Eight cities lied about their syncs, and nobody noticed.");
    }

    /// <summary>Nothing is broken when all has come to rest; and once owners have acted, every case is over and still nothing is broken.</summary>
    private static async Task HoldsFor(long seed)
    {
        var city = new FaultCity(seed);
        Report(seed, await city.Live(Cancel));
        var open = await city.Remedy(Cancel);
        Assert.True(open.Count == 0, $"Seed {seed}: {string.Join(", ", open.Select(row => $"{row.Journey} {row.Id} {row.Status} at {row.Step}"))}");
        Report(seed, await city.Breaches(Cancel));
    }

    private static void Report(long seed, IReadOnlyList<Breach> breaches) =>
        Assert.True(breaches.Count == 0, $"Seed {seed}:\n{string.Join('\n', breaches.Take(10))}");
}
