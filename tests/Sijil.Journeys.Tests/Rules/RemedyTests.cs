using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>What a person may do about something stuck: each is decided by the case, refused by value, and a fact with who and why.</summary>
public sealed class RemedyTests
{
    private static readonly string OneEffect = Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Operation("a"), Workshop.Step("b"), Workshop.End);

    /// <summary>A choice for which no condition is true.</summary>
    private static readonly string NoWay = Workshop.Start + Workshop.Step("a") + Workshop.Step("b") + """<exclusiveGateway id="g"/>""" + Workshop.End
        + """<sequenceFlow id="s-g" sourceRef="s" targetRef="g"/><sequenceFlow id="g-a" sourceRef="g" targetRef="a"><conditionExpression>size = "small"</conditionExpression></sequenceFlow>"""
        + """<sequenceFlow id="g-b" sourceRef="g" targetRef="b"><conditionExpression>size = "large"</conditionExpression></sequenceFlow>"""
        + """<sequenceFlow id="a-x" sourceRef="a" targetRef="x"/><sequenceFlow id="b-x" sourceRef="b" targetRef="x"/>""";

    private static async Task<(Workshop Shop, OpenIncident Incident)> Refused()
    {
        var shop = new Workshop(("one", OneEffect));
        shop.Systems.Instead["dha.act"] = _ => new Refused("closed-today", new("مغلق", "Closed"), "dha", "dha");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromHours(1));
        return (shop, Assert.Single((await shop.State()).Incidents));
    }

    private static async Task<(Workshop Shop, OpenIncident Incident)> Lost()
    {
        var shop = new Workshop(("one", NoWay));
        await shop.Open("one");
        return (shop, Assert.Single((await shop.State()).Incidents));
    }

    [Fact]
    public async Task A_stuck_step_is_skipped_with_what_it_would_have_answered_and_it_is_said_by_whom_and_why()
    {
        var (shop, incident) = await Refused();
        await shop.Tell(new Skipping(incident.Id, new JsonObject { ["number"] = "77" }, "Done on paper, minute 12", Workshop.Officer));
        var state = await shop.State();
        Assert.Equal(("77", "b", 0), (state.Data.Text("done.number"), Assert.Single(state.Steps).Step, state.Incidents.Count));
        var skipped = Assert.Single((await shop.Facts()).OfType<StepSkipped>());
        Assert.Equal(("a", "s-1", "Done on paper, minute 12"), (skipped.Step, skipped.By.Id, skipped.Why.Open(shop.Keyring).Value));
        Assert.Equal("skipped", Assert.Single((await shop.Facts()).OfType<IncidentResolved>()).How);
    }

    [Fact]
    public async Task An_answer_that_comes_after_its_step_was_skipped_is_late_and_somebodys()
    {
        var shop = new Workshop(("one", OneEffect));
        shop.Systems.Instead["dha.act"] = _ => new Failed("down", "rta");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromMinutes(10));
        var incident = Assert.Single((await shop.State()).Incidents);
        Assert.Equal("no-answer", incident.Code);
        await shop.Tell(new Skipping(incident.Id, [], "The body told us by telephone", Workshop.Officer));
        shop.Systems.Instead.Clear();
        await shop.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal("answered-late", Assert.Single((await shop.State()).Incidents).Code);
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        Assert.Empty(await Invariants.Check(shop.Journal, shop.Keyring, shop.Library, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_case_knows_is_changed_and_the_stuck_step_tried_again()
    {
        var (shop, incident) = await Lost();
        Assert.Equal("no-way-on", incident.Code);
        await shop.Tell(new DataChange(incident.Id, "size", JsonValue.Create("large"), "The form was misread", Workshop.Officer));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        var changed = Assert.Single((await shop.Facts()).OfType<DataChanged>());
        Assert.Equal(("size", "s-1"), (changed.Path, changed.By.Id));
    }

    [Fact]
    public async Task A_stuck_case_is_moved_to_another_step_by_the_machines_own_moves()
    {
        var (shop, incident) = await Lost();
        var view = CaseViews.Of(await shop.State(), shop.Library);
        Assert.Equal(["a", "b", "x"], Assert.Single(view.Incidents).Places.Order());
        await shop.Tell(new TokenShift(incident.Id, "b", "It is a large one", Workshop.Officer));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        var shifted = Assert.Single((await shop.Facts()).OfType<TokenShifted>());
        Assert.Equal(("g", "b"), (shifted.Step, shifted.To));
        await shop.Answer("b");
        Assert.Equal("completed", (await shop.State()).Outcome);
    }

    [Theory]
    [InlineData("skip", "", "no-reason")]
    [InlineData("skip", "because", "not-skippable")]
    [InlineData("move:nowhere", "because", "no-such-step")]
    [InlineData("move:s", "because", "no-place")]
    [InlineData("change:approval", "because", "not-changeable")]
    [InlineData("change:payment.id", "because", "not-changeable")]
    [InlineData("change:customer.id", "because", "not-changeable")]
    [InlineData("change:a..b", "because", "not-changeable")]
    [InlineData("change:size", " ", "no-reason")]
    [InlineData("gone", "because", "incident-gone")]
    public async Task What_may_not_be_done_is_refused_and_nothing_is_written(string act, string why, string code)
    {
        var (shop, incident) = await Lost();
        var before = (await shop.Facts()).Count;
        var what = act.Split(':');
        Stimulus stimulus = what[0] switch
        {
            "skip" => new Skipping(incident.Id, [], why, Workshop.Officer),
            "move" => new TokenShift(incident.Id, what[1], why, Workshop.Officer),
            "change" => new DataChange(incident.Id, what[1], JsonValue.Create(true), why, Workshop.Officer),
            _ => new Skipping("nothing", [], why, Workshop.Officer),
        };
        var refusal = await shop.Refusal(stimulus);
        Assert.Equal(code, refusal?.Code);
        Assert.True(refusal!.Text is { Ar.Length: > 0, En.Length: > 0 });
        Assert.Equal(before, (await shop.Facts()).Count);
    }

    [Fact]
    public async Task A_value_that_is_too_large_is_refused_before_it_is_written()
    {
        var (shop, incident) = await Lost();
        Assert.Equal("too-large", (await shop.Refusal(new DataChange(incident.Id, "size", JsonValue.Create(new string('x', 300_000)), "because", Workshop.Officer)))?.Code);
    }

    [Fact]
    public async Task A_reason_given_for_trying_again_is_kept()
    {
        var (shop, incident) = await Refused();
        shop.Systems.Instead.Clear();
        await shop.Tell(new Remedy(incident.Id, Workshop.Officer, "They open at nine"));
        Assert.Equal("They open at nine", Assert.Single((await shop.Facts()).OfType<StepRetried>()).Why.Open(shop.Keyring).Value);
    }

    [Fact]
    public async Task A_called_case_is_stopped_when_its_call_is_skipped()
    {
        const string call = """<callActivity id="c" calledElement="child"><extensionElements><sijil:step owner="dha" due="PT4H" escalate="gs"/></extensionElements></callActivity>""";
        var shop = new Workshop(("one", Workshop.Model("s-c c-b b-x", Workshop.Start, call, Workshop.Step("b"), Workshop.End)), ("child", Workshop.Model("s-d d-x", Workshop.Start, Workshop.Step("d"), Workshop.End)));
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromHours(5));
        var incident = Assert.Single((await shop.State()).Incidents);
        var child = (await shop.Facts()).OfType<ChildCalled>().Single().Child;
        Assert.Equal("d", Assert.Single((await shop.State(child)).Steps).Step);
        await shop.Tell(new Skipping(incident.Id, [], "Nobody needs it any more", Workshop.Officer));
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(("b", "stopped"), (Assert.Single((await shop.State()).Steps).Step, (await shop.State(child)).Outcome));
    }
}
