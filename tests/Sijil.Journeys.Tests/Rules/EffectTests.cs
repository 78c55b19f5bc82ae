using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>What systems do: answer, refuse, fail, answer twice, late or never.</summary>
public sealed class EffectTests
{
    private static readonly string OneEffect = Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Operation("a"), Workshop.Step("b"), Workshop.End);

    private static Answered Yes(string number = "7") => new Answered(JsonSerializer.SerializeToElement(new JsonObject { ["number"] = number }), "dha", "dha", new("", ""), 0);

    private static Refused No(string code) => new Refused(code, new("لا", "No"), "dha", "dha");

    [Fact]
    public async Task The_same_answer_twice_changes_nothing()
    {
        var shop = new Workshop(("one", OneEffect));
        await shop.Open("one");
        var id = Assert.Single((await shop.State()).Pendings).Id;
        await shop.Tell(new EffectReply(id, Yes("7")));
        await shop.Tell(new EffectReply(id, Yes("8")));
        await shop.Pass(TimeSpan.FromHours(1));
        Assert.Equal("7", (await shop.State()).Data.Text("done.number"));
        Assert.Single((await shop.Facts()).OfType<EffectAnswered>());
    }

    [Fact]
    public async Task A_failing_system_is_tried_again_ever_later_and_is_an_incident_of_its_owner_at_the_fifth_attempt()
    {
        var shop = new Workshop(("one", OneEffect));
        shop.Systems.Instead["dha.act"] = _ => new Failed("down", "rta");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromSeconds(10));
        Assert.Empty((await shop.State()).Incidents);
        await shop.Pass(TimeSpan.FromHours(1));
        var incident = Assert.Single((await shop.State()).Incidents);
        Assert.Equal(("rta", "no-answer"), (incident.Owner, incident.Code));
        var failures = (await shop.Facts()).OfType<AttemptFailed>().ToList();
        Assert.InRange(failures.Count, 14, 22);    // five minutes at most between two
        Assert.Single((await shop.Facts()).OfType<IncidentOpened>());
        Assert.Single(shop.Systems.Asked.Select(asked => asked.Id).Distinct());

        shop.Systems.Instead.Clear();
        await shop.Pass(TimeSpan.FromMinutes(6));
        Assert.Empty((await shop.State()).Incidents);
        Assert.Equal("answered", (await shop.Facts()).OfType<IncidentResolved>().Single().How);
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
    }

    [Fact]
    public async Task The_owner_of_an_incident_has_it_tried_again_at_once()
    {
        var shop = new Workshop(("one", OneEffect));
        shop.Systems.Instead["dha.act"] = _ => No("closed-today");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromHours(1));
        var incident = Assert.Single((await shop.State()).Incidents);
        Assert.Equal(("dha", "closed-today"), (incident.Owner, incident.Code));
        shop.Systems.Instead.Clear();
        await shop.Tell(new Remedy(incident.Id, Workshop.Officer));
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        Assert.Equal("incident-gone", (await shop.Refusal(new Remedy(incident.Id, Workshop.Officer)))?.Code);
        Assert.Equal(2, shop.Systems.Asked.Select(asked => asked.Id).Distinct().Count());
    }

    [Theory, InlineData(true, "b"), InlineData(false, "a")]
    public async Task What_is_in_doubt_is_settled_by_its_owner_with_evidence_and_never_asked_again(bool done, string stands)
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Operation("a", repeats: "never"), Workshop.Step("b"), Workshop.End)));
        shop.Systems.Instead["dha.act"] = _ => new Failed("time-out", "dha");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromHours(1));
        var incident = Assert.Single((await shop.State()).Incidents);
        Settlement Said(string evidence) => new(incident.Id, done, evidence, new JsonObject { ["number"] = "77" }, Workshop.Officer);

        Assert.Equal("no-evidence", (await shop.Refusal(Said(" ")))?.Code);
        await shop.Tell(Said("كتاب الجهة رقم 12"));
        await shop.Pass(TimeSpan.FromDays(2));

        var state = await shop.State();
        Assert.Single(shop.Systems.Asked);
        Assert.Equal(stands, done ? Assert.Single(state.Steps).Step : Assert.Single(state.Incidents).Step);
        Assert.Equal(done ? "77" : "", state.Data.Text("done.number"));
        var settled = Assert.Single((await shop.Facts()).OfType<EffectSettled>());
        Assert.Equal((done, Workshop.Officer), (settled.Done, settled.By));
        Assert.Equal("incident-gone", (await shop.Refusal(Said("مرة أخرى")))?.Code);
    }

    [Fact]
    public async Task What_must_not_be_repeated_is_asked_once_and_in_doubt_it_is_an_incident()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Operation("a", repeats: "never"), Workshop.End)));
        shop.Systems.Instead["dha.act"] = _ => new Failed("time-out", "dha");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromDays(2));
        Assert.Single(shop.Systems.Asked);
        Assert.Equal(("in-doubt", "dha"), (await shop.State()).Incidents.Select(incident => (incident.Code, incident.Owner)).Single());
        Assert.NotNull((await shop.State()).WakeAt);
        await shop.Tell(new EffectReply(shop.Systems.Asked[0].Id, Yes()));
        Assert.Equal("completed", (await shop.State()).Outcome);
    }

    [Fact]
    public async Task What_may_have_been_done_and_must_not_be_repeated_is_settled_and_not_tried_again()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Operation("a", repeats: "never"), Workshop.End)));
        shop.Systems.Instead["dha.act"] = _ => new Failed("time-out", "dha");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromDays(2));
        var incident = Assert.Single(CaseViews.Of(await shop.State(), shop.Library).Incidents);
        Assert.Equal("settle", Assert.Single(incident.Acts, act => act is "retry" or "settle"));
        Assert.Equal("settle-first", (await shop.Refusal(new Remedy(incident.Id, Workshop.Officer, "once more")))?.Code);
        Assert.Equal("settle-first", (await shop.Refusal(new DataChange(incident.Id, "n", 1, "once more", Workshop.Officer)))?.Code);
        await shop.Pass(TimeSpan.FromDays(2));
        Assert.Single(shop.Systems.Asked);
    }

    [Fact]
    public async Task What_must_not_be_repeated_is_not_repeated_after_a_crash_in_the_middle()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Operation("a", repeats: "never"), Workshop.End)));
        await shop.Open("one");
        shop.Restart();
        await shop.City.TakeUp(TestContext.Current.CancellationToken);
        await shop.Pass(TimeSpan.FromDays(1));
        Assert.Single(shop.Systems.Asked);
        Assert.Equal("in-doubt", Assert.Single((await shop.State()).Incidents).Code);
    }

    [Fact]
    public async Task A_refusal_takes_its_boundary_error_and_another_code_is_an_incident()
    {
        var model = Workshop.Model("s-a a-x t-b b-y", Workshop.Start, Workshop.Operation("a"), Workshop.OnError("t", "a"), Workshop.Step("b"), Workshop.End, """<endEvent id="y"/>""");
        var shop = new Workshop(("one", model));
        shop.Systems.Instead["dha.act"] = _ => No("taken");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        Assert.Empty((await shop.State()).Incidents);

        shop.Systems.Instead["dha.act"] = _ => No("other");
        await shop.Open("one", key: "two");
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("other", Assert.Single((await shop.State()).Incidents).Code);
        Assert.Equal(Sijil.Record.CaseStatus.Incident, (await shop.Row()).Status);
    }

    [Fact]
    public async Task Two_silent_systems_of_one_step_are_two_incidents()
    {
        var both = Workshop.Serve("a", """<sijil:read element="identity.profile" into="me"/><sijil:read element="marriage.contract" into="us"/>""");
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, both, Workshop.End)));
        shop.Systems.Instead["marriage.contract"] = _ => new Failed("down", "dha");
        shop.Systems.Instead["identity.profile"] = _ => new Failed("down", "icp");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromHours(1));
        Assert.Equal(["dha", "icp"], (await shop.State()).Incidents.Select(incident => incident.Owner).Order());
        shop.Systems.Instead.Remove("marriage.contract");
        await shop.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal("icp", Assert.Single((await shop.State()).Incidents).Owner);
    }

    [Fact]
    public async Task An_answer_after_the_boundary_timer_took_another_path_is_late_and_an_incident_of_the_system()
    {
        var model = Workshop.Model("s-a a-x t-b b-y", Workshop.Start, Workshop.Operation("a"), Workshop.Timer("t", "a", "PT1H"), Workshop.Step("b"), Workshop.End, """<endEvent id="y"/>""");
        var shop = new Workshop(("one", model));
        shop.Systems.Instead["dha.act"] = request => request.Repeats == "ask-only" ? new Failed("down", "dha") : Yes() with { Took = TimeSpan.FromHours(2) };
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromMinutes(90));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        await shop.Pass(TimeSpan.FromHours(1));
        Assert.Single((await shop.Facts()).OfType<AnsweredLate>());
        var incident = Assert.Single((await shop.State()).Incidents);
        Assert.Equal(("answered-late", "dha"), (incident.Code, incident.Owner));
        Assert.Equal("", (await shop.State()).Data.Text("done.number"));

        var ended = await shop.Answer("b");
        Assert.Equal("completed", ended.Outcome);
        Assert.Single(ended.Incidents);    // whoever owns it still has to look
        Assert.Empty((await shop.Tell(new Remedy(incident.Id, Workshop.Officer))).Incidents);
    }

    [Fact]
    public async Task An_effect_of_a_path_that_was_left_is_asked_about_and_not_done_again()
    {
        var model = Workshop.Model("s-a a-x t-b b-y", Workshop.Start, Workshop.Operation("a"), Workshop.Timer("t", "a", "PT1H"), Workshop.Step("b"), Workshop.End, """<endEvent id="y"/>""");
        var shop = new Workshop(("one", model));
        shop.Systems.Instead["dha.act"] = request => request.Repeats == "ask-only" ? No("not-done") : new Failed("down", "dha");
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromHours(3));
        Assert.Equal("ask-only", shop.Systems.Asked[^1].Repeats);
        Assert.Equal("not-done", (await shop.Facts()).OfType<AnsweredLate>().Single().Reason);
        Assert.Empty((await shop.State()).Pendings);
        Assert.Empty((await shop.State()).Incidents);
    }

    [Fact]
    public async Task A_register_is_not_asked_about_nobody()
    {
        var reads = Workshop.Serve("a", """<sijil:read element="identity.profile" of="father.id" into="father"/>""");
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, reads, Workshop.End)));
        Assert.Equal("completed", (await shop.Open("one")).Outcome);
        Assert.Empty(shop.Systems.Asked);
    }

    [Fact]
    public async Task A_model_that_breaks_at_a_step_is_an_incident_and_the_case_can_be_read()
    {
        var decides = """<businessRuleTask id="a"><extensionElements><sijil:step owner="dha" due="PT1H"/><sijil:decision model="gone" decision="gone" result="r"/></extensionElements></businessRuleTask>""";
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, decides, Workshop.End)));
        var state = await shop.Open("one");
        Assert.Equal(("broke", "dha"), state.Incidents.Select(incident => (incident.Code, incident.Owner)).Single());
    }

    [Fact]
    public async Task Something_is_to_be_done_by_a_time_as_long_as_an_effect_is_pending()
    {
        var shop = new Workshop(("one", OneEffect));
        shop.Systems.Instead["dha.act"] = _ => new Failed("down", "dha");
        await shop.Open("one");
        for (var i = 0; i < 20; i++)
        {
            Assert.NotNull((await shop.Row()).WakeAt);
            await shop.Pass(TimeSpan.FromMinutes(1));
        }
    }
}
