using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>What time does.</summary>
public sealed class TimerTests
{
    private static string Catch(string timer) => $"""<intermediateCatchEvent id="t"><timerEventDefinition>{timer}</timerEventDefinition></intermediateCatchEvent>""";

    [Fact]
    public async Task A_duration_rings_when_it_has_passed()
    {
        var shop = new Workshop(("one", Workshop.Model("s-t t-x", Workshop.Start, Catch("<timeDuration>PT2H</timeDuration>"), Workshop.End)));
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromMinutes(119));
        Assert.True((await shop.State()).IsOpen);
        await shop.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal("completed", (await shop.State()).Outcome);
    }

    [Fact]
    public async Task A_date_rings_at_the_midnight_of_Dubai()
    {
        var shop = new Workshop(("one", Workshop.Model("s-t t-x", Workshop.Start, Catch("<timeDate>=date(day)</timeDate>"), Workshop.End)));
        await shop.Open("one", new JsonObject { ["day"] = "2026-11-05" });
        Assert.Equal(new DateTimeOffset(2026, 11, 4, 20, 0, 0, TimeSpan.Zero), (await shop.State()).Timers.Single().At);
        await shop.Pass(TimeSpan.FromDays(3));
        Assert.Equal("completed", (await shop.State()).Outcome);
    }

    [Fact]
    public async Task Today_is_the_day_that_it_is_in_Dubai()
    {
        var shop = new Workshop(("one", Workshop.Model("s-t t-x", Workshop.Start, """<scriptTask id="t"><script>{on: case.today}</script></scriptTask>""", Workshop.End)));
        await shop.Pass(TimeSpan.FromHours(14) + TimeSpan.FromMinutes(1));    // 20:01 at Greenwich
        Assert.Equal("2026-11-03", (await shop.Open("one")).Data.Text("on"));
    }

    [Fact]
    public async Task An_interrupting_timer_takes_the_step_and_says_so()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x t-b b-y", Workshop.Start, Workshop.Step("a"), Workshop.Timer("t", "a", "P1D"), Workshop.Step("b"), Workshop.End, """<endEvent id="y"/>""")));
        await shop.Open("one");
        var ticket = await shop.Ticket("a");
        await shop.Pass(TimeSpan.FromDays(2));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        Assert.Equal("a", (await shop.Facts()).OfType<StepWithdrawn>().Single().Step);
        Assert.Equal("step-gone", (await shop.Refusal(new StepAnswer(ticket, Workshop.Customer, [])))?.Code);
    }

    [Fact]
    public async Task A_timer_that_does_not_interrupt_leaves_the_step_and_rings_once()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x t-b b-y", Workshop.Start, Workshop.Step("a"), Workshop.Timer("t", "a", "P1D", interrupting: false), Workshop.Step("b"), Workshop.End, """<endEvent id="y"/>""")));
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromDays(9));
        Assert.Equal(["a", "b"], (await shop.State()).Steps.Select(step => step.Step));
        await shop.Answer("a");
        Assert.True((await shop.State()).IsOpen);
        Assert.Equal("completed", (await shop.Answer("b")).Outcome);
    }

    [Fact]
    public async Task A_timer_of_a_step_that_is_done_never_rings()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-b b-x t-y", Workshop.Start, Workshop.Step("a"), Workshop.Timer("t", "a", "P1D"), Workshop.Step("b"), Workshop.End, """<endEvent id="y"/>""")));
        await shop.Open("one");
        await shop.Answer("a");
        Assert.Null((await shop.Row()).WakeAt);
        await shop.Pass(TimeSpan.FromDays(2));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
    }

    [Fact]
    public async Task Timers_are_taken_up_after_a_restart()
    {
        var shop = new Workshop(("one", Workshop.Model("s-t t-x", Workshop.Start, Catch("<timeDuration>PT2H</timeDuration>"), Workshop.End)));
        await shop.Open("one");
        shop.Restart();
        await shop.City.TakeUp(TestContext.Current.CancellationToken);
        await shop.Pass(TimeSpan.FromHours(3));
        Assert.Equal("completed", (await shop.State()).Outcome);
    }
}
