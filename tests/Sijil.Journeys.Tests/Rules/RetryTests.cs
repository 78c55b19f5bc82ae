using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>How often and when a system is asked again, and when a person must see to it.</summary>
public sealed class RetryTests
{
    private static Workshop With(string repeats = "by-id") =>
        new(("one", Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Operation("a", repeats: repeats), Workshop.Step("b"), Workshop.End)));

    private static Answered Yes => new(JsonSerializer.SerializeToElement(new JsonObject { ["number"] = "7" }), "dha", "dha", new("", ""), 0);

    [Fact]
    public async Task A_system_that_allows_so_many_attempts_is_asked_so_often_and_then_its_body_must_see_to_it()
    {
        var shop = With();
        shop.Systems.Instead["dha.act"] = _ => new Failed("down", "rta") { MostAttempts = 7 };
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromDays(3));
        Assert.Equal(7, shop.Systems.Asked.Count);
        var incident = Assert.Single((await shop.State()).Incidents);
        Assert.Equal(("rta", "exhausted"), (incident.Owner, incident.Code));
        Assert.Contains("retry", Assert.Single(CaseViews.Of(await shop.State(), shop.Library).Incidents).Acts);

        shop.Systems.Instead.Clear();
        await shop.Tell(new Remedy(incident.Id, Workshop.Officer, "It is well again"));
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        Assert.Single(shop.Systems.Asked.Select(asked => asked.Id).Distinct());
    }

    [Fact]
    public async Task A_system_that_rests_is_no_attempt_and_leaves_nothing_in_doubt()
    {
        var shop = With("never");
        var until = shop.Clock.Now.AddMinutes(3);
        shop.Systems.Instead["dha.act"] = _ => shop.Clock.Now < until ? new Failed("resting", "rta") { NotBefore = until } : Yes;
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal((0, 0), ((await shop.State()).Incidents.Count, Assert.Single((await shop.State()).Pendings).Attempt));
        await shop.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        Assert.Equal(2, shop.Systems.Asked.Count);
    }

    [Fact]
    public async Task Whoever_waits_long_for_a_system_that_rests_has_an_owner_all_the_same()
    {
        var shop = With();
        shop.Systems.Instead["dha.act"] = _ => new Failed("resting", "rta") { NotBefore = shop.Clock.Now.AddSeconds(10) };
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(("rta", "no-answer"), Assert.Single((await shop.State()).Incidents) is var one ? (one.Owner, one.Code) : default);
    }

    [Fact]
    public async Task What_a_person_has_tried_again_goes_out_at_once_and_asks_first_where_it_may_have_been_done()
    {
        var shop = With("ask-first");
        shop.Systems.Instead["dha.act"] = request => request.Urgent ? Yes : new Failed("down", "rta");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromMinutes(4));
        Assert.DoesNotContain(shop.Systems.Asked, asked => asked.Urgent);
        await shop.Tell(new Remedy(Assert.Single((await shop.State()).Incidents).Id, Workshop.Officer));
        await shop.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal((true, true), (shop.Systems.Asked[^1].Urgent, shop.Systems.Asked[^1].Attempt > 0));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
    }

    [Fact]
    public async Task The_same_case_waits_the_same_and_another_waits_otherwise()
    {
        async Task<List<DateTimeOffset>> Waits(string key)
        {
            var shop = With();
            shop.Systems.Instead["dha.act"] = _ => new Failed("down", "rta");
            await shop.Open("one", key: key);
            await shop.Pass(TimeSpan.FromHours(1));
            return [.. (await shop.Facts()).OfType<AttemptFailed>().Select(failed => failed.NextAt)];
        }
        var one = await Waits("one");
        Assert.Equal(one, await Waits("one"));
        Assert.NotEqual(one, await Waits("two"));
    }
}
