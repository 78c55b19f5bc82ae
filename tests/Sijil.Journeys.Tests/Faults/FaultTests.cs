using System.Globalization;

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
        for (var seed = ten * 10 + 1; seed <= ten * 10 + 10; seed++) Report(seed, await new FaultCity(seed).Live(Cancel));
    }

    /// <summary>A seed that once failed is given here: SIJIL_SEED=17.</summary>
    [Fact]
    public async Task The_seed_that_the_environment_names_holds_too()
    {
        var named = Environment.GetEnvironmentVariable("SIJIL_SEED");
        Assert.SkipWhen(named is null, "SIJIL_SEED names no seed.");
        var seed = long.Parse(named!, CultureInfo.InvariantCulture);
        Report(seed, await new FaultCity(seed).Live(Cancel));
    }

    [Fact]
    public async Task Planted_an_effect_without_its_id_is_found()
    {
        var city = new FaultCity(1);
        city.Systems.LosesIds = true;
        Assert.Contains(await city.Live(Cancel), breach => breach.Rule == "twice");
    }

    [Fact]
    public async Task Planted_a_commit_without_its_sync_is_found()
    {
        var city = new FaultCity(1);
        city.Disk.LiesAboutFlushes = true;
        Assert.Contains(await city.Live(Cancel), breach => breach.Rule == "lost");
    }

    private static void Report(long seed, IReadOnlyList<Breach> breaches) =>
        Assert.True(breaches.Count == 0, $"Seed {seed}:\n{string.Join('\n', breaches.Take(10))}");
}
