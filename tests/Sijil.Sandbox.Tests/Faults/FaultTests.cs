using System.Globalization;
using Sijil.Sandbox.Faults;

namespace Sijil.Sandbox.Tests.Faults;

/// <summary>Worlds by the hundred in which everything fails; and bugs planted in them, to see that they would be found.</summary>
public sealed class FaultTests
{
    private const int Worlds = 500;
    private const int AtATime = 50;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Firsts => [.. Enumerable.Range(0, Worlds / AtATime).Select(part => 1 + part * AtATime)];

    /// <summary>Seeds that found a bug once are lived through for ever.</summary>
    public static TheoryData<long> Past => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Faults", "past-seeds.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => long.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task Nothing_is_lost_done_twice_or_stuck_whatever_fails(int first)
    {
        for (var seed = first; seed < first + AtATime; seed++) await HoldsFor(seed);
    }

    [Theory]
    [MemberData(nameof(Past))]
    public async Task What_a_seed_found_once_it_finds_no_more(long seed) => await HoldsFor(seed);

    [Fact]
    public async Task The_same_seed_goes_the_same_way()
    {
        foreach (var seed in new long[] { 3, 8, 21 })
        {
            var (first, second) = (await new FaultWorld(seed, Planted.None).Run(Cancel), await new FaultWorld(seed, Planted.None).Run(Cancel));
            Assert.Equal(first.Trace, second.Trace);
            Assert.True(first.Turns > 0, $"Seed {seed} wrote nothing.");
        }
    }

    [Fact]
    public async Task Two_seeds_go_different_ways() =>
        Assert.NotEqual((await new FaultWorld(3, Planted.None).Run(Cancel)).Trace, (await new FaultWorld(4, Planted.None).Run(Cancel)).Trace);

    [Theory]
    [InlineData(nameof(Planted.NoId), "twice")]
    [InlineData(nameof(Planted.NoSync), "lost")]
    [InlineData(nameof(Planted.Skip), "record-fold")]
    [InlineData(nameof(Planted.NoLease), "lease")]
    public async Task A_planted_bug_is_found_within_twenty_worlds(string planted, string rule)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var outcome = await new FaultWorld(seed, Enum.Parse<Planted>(planted)).Run(Cancel);
            if (outcome.Breaches.Any(breach => breach.Rule == rule)) return;
        }
        Assert.Fail($"Twenty worlds had {planted}, and nobody noticed.");
    }

    private static async Task HoldsFor(long seed)
    {
        var outcome = await new FaultWorld(seed, Planted.None).Run(Cancel);
        Assert.True(outcome.Breaches.Count == 0, $"./sijil faults --seeds 1 --seed {seed}\n{string.Join('\n', outcome.Breaches.Take(10))}");
    }
}
