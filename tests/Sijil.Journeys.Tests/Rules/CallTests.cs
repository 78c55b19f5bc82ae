using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>A case that calls another.</summary>
public sealed class CallTests
{
    private const string Call = """<callActivity id="c" calledElement="child"><extensionElements><sijil:step owner="dha" due="P1D"/><sijil:in name="given" value="w"/><sijil:out name="answer" into="got"/></extensionElements></callActivity>""";
    private static readonly string Parent = Workshop.Model("s-c c-b b-x", Workshop.Start, Call, Workshop.Step("b"), Workshop.End);
    private static readonly string Child = Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a"), Workshop.End);
    private static readonly string Refuses = Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a"), """<endEvent id="x"><errorEventDefinition errorRef="refused"/></endEvent>""");

    [Fact]
    public async Task The_childs_data_comes_back_once()
    {
        var shop = new Workshop(("parent", Parent), ("child", Child));
        await shop.Open("parent", new JsonObject { ["w"] = "سؤال" });
        await shop.Pass(TimeSpan.FromMinutes(1));
        var child = await ChildOf(shop);
        Assert.Equal("سؤال", child.Data.Text("given"));
        await shop.Tell(new StepAnswer(child.Steps[0].Ticket, Workshop.Customer, new JsonObject { ["answer"] = "جواب" }), child.Id);
        await shop.Pass(TimeSpan.FromMinutes(1));
        await shop.Tell(new ChildReply(child.Opened.By.Id, child.Id, "completed", new JsonObject { ["answer"] = "آخر" }));
        Assert.Equal("جواب", (await shop.State()).Data.Text("got"));
        Assert.Single((await shop.Facts()).OfType<ChildEnded>());
        Assert.Empty((await shop.State(child.Id)).Pendings);
    }

    [Fact]
    public async Task A_child_that_was_read_back_from_its_row_still_equals_the_fold_of_its_facts()
    {
        var shop = new Workshop(("parent", Parent), ("child", Child));
        await shop.Open("parent");
        await shop.Pass(TimeSpan.FromMinutes(1));
        shop.Restart();
        var child = await ChildOf(shop);
        await shop.Tell(new AnswersDraft(child.Steps[0].Ticket, Workshop.Customer, new JsonObject { ["answer"] = "جواب" }), child.Id);
        Assert.Empty(await Invariants.Check(shop.Journal, shop.Keyring, shop.Library, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_call_that_was_made_is_not_made_over_and_over_while_the_child_lives()
    {
        var shop = new Workshop(("parent", Parent), ("child", Child));
        await shop.Open("parent");
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.True((await shop.Row()).WakeAt > shop.Clock.Now.AddYears(1));
    }

    [Fact]
    public async Task A_refused_child_takes_the_boundary_error()
    {
        var model = Workshop.Model("s-c c-x t-b b-y", Workshop.Start, Call, Workshop.OnError("t", "c", "refused"), Workshop.Step("b"), Workshop.End, """<endEvent id="y"/>""");
        var shop = new Workshop(("parent", model), ("child", Refuses));
        await EndChild(shop);
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        Assert.Empty((await shop.State()).Incidents);
    }

    [Fact]
    public async Task A_refused_child_without_a_boundary_is_an_incident_and_a_second_call_is_another_child()
    {
        var shop = new Workshop(("parent", Parent), ("child", Refuses));
        await EndChild(shop);
        var incident = Assert.Single((await shop.State()).Incidents);
        Assert.Equal(("refused", "dha"), (incident.Code, incident.Owner));
        await shop.Tell(new Remedy(incident.Id, Workshop.Officer));
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.True((await ChildOf(shop)).IsOpen);
        Assert.Equal(2, (await shop.Facts()).OfType<ChildCalled>().Select(called => called.Child).Distinct().Count());
    }

    [Fact]
    public async Task A_child_whose_caller_went_another_way_is_stopped()
    {
        var model = Workshop.Model("s-c c-x t-b b-y", Workshop.Start, Call, Workshop.Timer("t", "c", "P1D"), Workshop.Step("b"), Workshop.End, """<endEvent id="y"/>""");
        var shop = new Workshop(("parent", model), ("child", Child));
        await shop.Open("parent");
        await shop.Pass(TimeSpan.FromMinutes(1));
        var child = await ChildOf(shop);
        await shop.Pass(TimeSpan.FromDays(2));
        var stopped = await shop.State(child.Id);
        Assert.Equal("stopped", stopped.Outcome);
        Assert.Empty(stopped.Steps);
        Assert.Empty(stopped.Pendings);
        Assert.Empty((await shop.State()).Pendings);
    }

    [Fact]
    public async Task A_terminated_case_leaves_nothing_pending()
    {
        var model = Workshop.Model("s-g g-a g-b g-w a-x b-y w-z", Workshop.Start, """<parallelGateway id="g"/>""", Workshop.Step("a"), Workshop.Step("b"), Workshop.Operation("w"),
            Workshop.Timer("t", "b", "P9D", interrupting: false), """<sequenceFlow id="t-z" sourceRef="t" targetRef="z"/>""",
            """<endEvent id="x"><terminateEventDefinition/></endEvent><endEvent id="y"/><endEvent id="z"/>""");
        var shop = new Workshop(("one", model));
        shop.Systems.Instead["dha.act"] = request => request.Repeats == "ask-only" ? new Refused("not-done", new("", ""), "dha", "dha") : new Failed("down", "dha");
        await shop.Open("one");
        await shop.Answer("a");
        await shop.Pass(TimeSpan.FromDays(30));
        var ended = await shop.State();
        Assert.Equal("stopped", ended.Outcome);
        Assert.Empty(ended.Steps);
        Assert.Empty(ended.Timers);
        Assert.Empty(ended.Pendings);
        Assert.Empty(ended.Incidents);
        Assert.Null((await shop.Row()).WakeAt);
        Assert.Single((await shop.Facts()).OfType<CaseClosed>());
    }

    private static async Task EndChild(Workshop shop)
    {
        await shop.Open("parent");
        await shop.Pass(TimeSpan.FromMinutes(1));
        var child = await ChildOf(shop);
        await shop.Tell(new StepAnswer(child.Steps[0].Ticket, Workshop.Customer, []), child.Id);
        await shop.Pass(TimeSpan.FromMinutes(1));
    }

    private static async Task<CaseState> ChildOf(Workshop shop) => await shop.State((await shop.Facts()).OfType<ChildCalled>().Last().Child);
}
