using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Migrations;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Migrations;

/// <summary>Random journeys, stopped anywhere, moved to a random other version, and back, and on: nothing is lost, stuck or done twice, and state equals the fold of the facts throughout.</summary>
public sealed class PropertyTests
{
    private const int Seeds = 1_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_moves_can_be_moved_back_unchanged_and_comes_to_the_end()
    {
        var (moved, stayed) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            if (await Try(seed)) moved++;
            else stayed++;
        }
        Assert.InRange(moved, Seeds / 3, Seeds - 1);
        Assert.InRange(stayed, 10, Seeds);
    }

    private static async Task<bool> Try(int seed)
    {
        var journey = new RandomJourney(seed);
        var chance = new Random(seed);
        var shop = new Workshop(("one", RandomJourney.Xml(journey.Before)));
        await shop.Open("one");
        for (var act = chance.Next(12); act > 0; act--) await Act(shop, chance);
        if (!(await shop.State()).IsOpen) return false;
        var from = shop.Library.Current("one").Hash;
        shop.Library.Add(Workshop.Plan("one", RandomJourney.Xml(journey.After)));
        if (shop.Library.Current("one").Hash == from) return false;
        var way = MigrationCheck.Way(new MigrationPlan("p", "one", from, "current") { Steps = journey.Renamed }, shop.Library).Value;

        var before = await shop.State();
        var refused = await shop.Refusal(new Migrating(way, Workshop.Officer));
        await Holds(shop, seed);
        if (refused is not null)
        {
            Assert.Equal(before.Version, (await shop.State()).Version);
            await ToTheEnd(shop, chance, seed);
            return false;
        }
        if (chance.Next(2) == 0) await ThereAndBack(shop, way, before, seed);
        await ToTheEnd(shop, chance, seed);
        return true;
    }

    /// <summary>What a case waited for it waits for again, at the same tokens and until the same moments.</summary>
    private static async Task ThereAndBack(Workshop shop, MigrationWay way, CaseState before, int seed)
    {
        var back = new Migrating(way.Back(), Workshop.Officer, (await shop.Facts()).OfType<CaseMigrated>().Last());
        Assert.Null(await shop.Refusal(back));
        var after = await shop.State();
        await Holds(shop, seed);
        Assert.True(after.Opened.Hash == before.Opened.Hash, $"seed {seed}");
        Assert.Equal(before.Marking.Tokens.Select(token => (token.Id, token.Node, token.Scope)), after.Marking.Tokens.Select(token => (token.Id, token.Node, token.Scope)));
        Assert.Equal(before.Steps, after.Steps);
        Assert.Equal(before.Timers.OrderBy(timer => timer.Token).ThenBy(timer => timer.Step), after.Timers.OrderBy(timer => timer.Token).ThenBy(timer => timer.Step));
        Assert.Equal(before.Waits.Select(wait => (wait.Token, wait.Step, wait.Key)), after.Waits.Select(wait => (wait.Token, wait.Step, wait.Key)));
    }

    private static async Task ToTheEnd(Workshop shop, Random chance, int seed)
    {
        for (var act = 0; act < 400 && (await shop.State()).IsOpen; act++) await Act(shop, chance);
        Assert.True((await shop.State()).Outcome == "completed", $"seed {seed} does not end: {string.Join(' ', (await shop.State()).Incidents.Select(one => $"{one.Code}@{one.Step}"))}");
        await Holds(shop, seed);
    }

    private static async Task Act(Workshop shop, Random chance)
    {
        var state = await shop.State();
        switch (chance.Next(4))
        {
            case 0 or 1 when state.Steps.Count > 0:
                await shop.Tell(new StepAnswer(state.Steps[chance.Next(state.Steps.Count)].Ticket, Workshop.Customer, []));
                break;
            case 2 when state.Waits.Count > 0:
                var wait = state.Waits[chance.Next(state.Waits.Count)];
                await shop.Tell(new MessageArrival($"m{state.Version}", wait.Wait, wait.Name, wait.Key, new JsonObject()));
                break;
            default: await shop.Pass(TimeSpan.FromHours(chance.Next(1, 40))); break;
        }
    }

    private static async Task Holds(Workshop shop, int seed)
    {
        var breaches = await Invariants.Check(shop.Journal, shop.Keyring, shop.Library, null, Cancel);
        Assert.True(breaches.Count == 0, $"seed {seed}: {string.Join(" · ", breaches)}");
    }
}
