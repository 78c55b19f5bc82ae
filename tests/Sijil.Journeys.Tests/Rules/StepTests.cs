using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>What people do: repeated, stale, kept, taken.</summary>
public sealed class StepTests
{
    private static readonly string TwoSteps = Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Step("a"), Workshop.Step("b"), Workshop.End);

    [Fact]
    public async Task The_same_opening_twice_is_one_case()
    {
        var shop = new Workshop(("two", TwoSteps));
        await shop.Open("two", new JsonObject { ["a"] = 1 });
        await shop.Open("two", new JsonObject { ["a"] = 2 });
        Assert.Equal(1, (await shop.State()).Version);
        Assert.Equal("1", (await shop.State()).Data.Text("a"));
    }

    [Fact]
    public async Task A_step_answered_twice_is_done_once_and_the_next_step_is_not_answered_by_it()
    {
        var shop = new Workshop(("two", TwoSteps));
        await shop.Open("two");
        var ticket = await shop.Ticket("a");
        await shop.Tell(new StepAnswer(ticket, Workshop.Customer, new JsonObject { ["x"] = 1 }));
        Assert.Equal("step-gone", (await shop.Refusal(new StepAnswer(ticket, Workshop.Customer, new JsonObject { ["x"] = 2 })))?.Code);
        Assert.Single((await shop.Facts()).OfType<StepDone>());
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
    }

    [Fact]
    public async Task A_stale_ticket_an_unknown_ticket_and_an_unknown_case_change_nothing()
    {
        var shop = new Workshop(("two", TwoSteps));
        await shop.Open("two");
        var stale = await shop.Ticket("a");
        await shop.Answer("a");
        Assert.Equal("step-gone", (await shop.Refusal(new AnswersDraft(stale, Workshop.Customer, [])))?.Code);
        Assert.Equal("step-gone", (await shop.Refusal(new Assignment(stale, "s-1", Workshop.Officer)))?.Code);
        Assert.Equal("step-gone", (await shop.Refusal(new StepAnswer(99, Workshop.Customer, [])))?.Code);
        Assert.Equal("case-not-found", (await shop.Refusal(new StepAnswer(1, Workshop.Customer, []), "S0")) ?.Code);
        Assert.Equal(2, (await shop.State()).Version);
    }

    [Fact]
    public async Task Whoever_is_let_in_has_a_part_in_the_case_once_and_after_a_restart_too()
    {
        var shop = new Workshop(("two", TwoSteps));
        await shop.Open("two");
        for (var said = 0; said < 2; said++) await shop.Tell(new Joining("p-9", new Actor("p-9", "customer", "portal")));
        shop.Restart();

        Assert.Equal(["p-9"], (await shop.State()).Parties);
        Assert.Single((await shop.Facts()).OfType<PartyJoined>());
        Assert.Equal("p-9", Assert.Single((await shop.Facts()).OfType<NoticeSent>()).To);
        await shop.Answer("a");
        await shop.Answer("b");
        Assert.Equal("case-ended", (await shop.Refusal(new Joining("p-8", Workshop.Customer)))?.Code);
    }

    [Fact]
    public async Task A_draft_is_kept_piece_by_piece_and_survives_a_restart()
    {
        var shop = new Workshop(("two", TwoSteps));
        await shop.Open("two");
        var ticket = await shop.Ticket("a");
        await shop.Tell(new AnswersDraft(ticket, Workshop.Customer, new JsonObject { ["one"] = 1 }));
        await shop.Tell(new AnswersDraft(ticket, Workshop.Customer, new JsonObject { ["two"] = "ب" }));
        shop.Restart();
        Assert.Equal("""{"one":1,"two":"ب"}""", Json((await shop.State()).Drafts.Single().Value));
        Assert.Empty((await shop.Answer("a")).Drafts);
    }

    [Fact]
    public async Task A_customer_does_not_answer_the_step_of_a_body()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a", "dha"), Workshop.End)));
        await shop.Open("one");
        Assert.Equal("not-yours", (await shop.Refusal(new StepAnswer(await shop.Ticket("a"), Workshop.Customer, [])))?.Code);
    }

    [Fact]
    public async Task A_step_that_a_colleague_has_taken_is_not_taken_again()
    {
        var shop = new Workshop(("two", TwoSteps));
        await shop.Open("two");
        var ticket = await shop.Ticket("a");
        await shop.Tell(new Assignment(ticket, "s-1", Workshop.Officer));
        await shop.Tell(new Assignment(ticket, "s-1", Workshop.Officer));
        Assert.Equal("held-by-another", (await shop.Refusal(new Assignment(ticket, "s-2", new Actor("s-2", "officer", "desk"))))?.Code);
        Assert.Single((await shop.Facts()).OfType<StepAssigned>());
    }

    [Fact]
    public async Task A_customer_rates_an_ended_case_once()
    {
        var shop = new Workshop(("two", TwoSteps));
        await shop.Open("two");
        Assert.Equal("not-yet-ended", (await shop.Refusal(new Rating(5, "portal")))?.Code);
        await shop.Answer("a");
        await shop.Answer("b");
        Assert.Equal("no-such-score", (await shop.Refusal(new Rating(6, "portal")))?.Code);
        await shop.Tell(new Rating(5, "portal"));
        await shop.Tell(new Rating(1, "portal"));
        Assert.Equal(5, (await shop.Facts()).OfType<CustomerRated>().Single().Score);
    }

    private static string Json(JsonNode node) => node.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
