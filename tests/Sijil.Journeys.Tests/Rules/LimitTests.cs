using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Calendars;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>Time limits of steps and cases: in working time where the model says so, and somebody is told when they have passed.</summary>
public sealed class LimitTests
{
    private static readonly Actor Colleague = new("s-2", "officer", "desk");

    /// <summary>It is Monday, the second of November, at ten in Dubai.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    private static string Limited(string id, string attributes) => $"""<userTask id="{id}"><extensionElements><sijil:step owner="dha" {attributes}/></extensionElements></userTask>""";

    private static Workshop With(string attributes) => new(("one", Workshop.Model("s-a a-b b-x", Workshop.Start, Limited("a", attributes), Workshop.Step("b"), Workshop.End)));

    [Fact]
    public async Task A_limit_in_working_days_is_over_at_closing_time_of_the_last()
    {
        var shop = With("""due="P5D" time="working" """);
        await shop.Open("one");
        Assert.Equal(new DateTimeOffset(2026, 11, 9, 11, 30, 0, TimeSpan.Zero), Assert.Single((await shop.State()).Steps).Due);    // Monday, half past three in Dubai
        Assert.Empty((await shop.Facts()).OfType<LimitSet>());    // nobody is named, so nobody is woken
    }

    [Fact]
    public async Task A_step_that_nobody_took_in_its_time_is_told_to_whom_the_model_names_and_taking_it_ends_the_incident()
    {
        var shop = With("""due="PT4H" time="working" escalate="gs" """);
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromHours(3.9));
        Assert.Empty((await shop.State()).Incidents);
        await shop.Pass(TimeSpan.FromHours(1));
        var incident = Assert.Single((await shop.State()).Incidents);
        Assert.Equal(("gs", "nobody", "a", Monday.AddHours(4)), (incident.Owner, incident.Code, incident.Step, incident.Since));
        var passed = Assert.Single((await shop.Facts()).OfType<LimitPassed>());
        Assert.Equal(("gs", "", Monday.AddHours(4)), (passed.Tells, passed.Assignee, passed.At));

        await shop.Tell(new Assignment(await shop.Ticket("a"), "s-2", Colleague));
        Assert.Empty((await shop.State()).Incidents);
        Assert.Equal("taken", Assert.Single((await shop.Facts()).OfType<IncidentResolved>()).How);
    }

    [Fact]
    public async Task A_late_step_is_still_its_holders_and_doing_it_ends_the_incident()
    {
        var shop = With("""due="PT4H" escalate="gs" """);
        await shop.Open("one");
        await shop.Tell(new Assignment(await shop.Ticket("a"), "s-2", Colleague));
        await shop.Pass(TimeSpan.FromHours(5));
        Assert.Equal(("gs", "late"), Assert.Single((await shop.State()).Incidents) is var late ? (late.Owner, late.Code) : default);
        await shop.Tell(new StepAnswer(await shop.Ticket("a"), Colleague, []));
        Assert.Empty((await shop.State()).Incidents);
        Assert.Equal("went-on", Assert.Single((await shop.Facts()).OfType<IncidentResolved>()).How);
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
    }

    [Fact]
    public async Task A_step_done_in_its_time_tells_nobody()
    {
        var shop = With("""due="PT4H" escalate="gs" """);
        await shop.Open("one");
        await shop.Tell(new StepAnswer(await shop.Ticket("a"), Colleague, []));
        await shop.Pass(TimeSpan.FromDays(30));
        Assert.Empty((await shop.Facts()).OfType<LimitPassed>());
        Assert.Empty((await shop.State()).Timers);
    }

    [Fact]
    public async Task A_case_whose_promise_has_passed_is_told_and_its_end_ends_the_incident()
    {
        var journey = """<extensionElements><sijil:journey promise="P3D" time="working" escalate="=service.entity"/></extensionElements>""";
        var shop = new Workshop(("one", journey + Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a"), Workshop.End)));
        var state = await shop.Open("one", new JsonObject { ["service"] = new JsonObject { ["entity"] = "rta" } });
        Assert.Equal(new DateTimeOffset(2026, 11, 5, 11, 30, 0, TimeSpan.Zero), state.Promise);
        await shop.Pass(TimeSpan.FromDays(4));
        Assert.Equal(("rta", "case-late"), Assert.Single((await shop.State()).Incidents) is var late ? (late.Owner, late.Code) : default);
        Assert.Equal("a", Assert.Single((await shop.State()).Steps).Step);
        await shop.Answer("a");
        Assert.Equal((Record.CaseStatus.Closed, 0), ((await shop.Row()).Status, (await shop.State()).Incidents.Count));
    }

    [Fact]
    public async Task A_message_that_does_not_come_in_its_time_is_an_incident_and_ends_with_the_message()
    {
        const string wait = """<receiveTask id="r" messageRef="word"><extensionElements><sijil:step owner="dha" due="P1D"/><sijil:message key="case.id" into="said"/></extensionElements></receiveTask>""";
        var shop = new Workshop(("one", Workshop.Model("s-r r-b b-x", Workshop.Start, wait, Workshop.Step("b"), Workshop.End)));
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromDays(2));
        Assert.Equal(("dha", "no-message"), Assert.Single((await shop.State()).Incidents) is var late ? (late.Owner, late.Code) : default);
        var state = await shop.State();
        await shop.Tell(new MessageArrival("m-1", Assert.Single(state.Waits).Wait, "word", shop.Case, new JsonObject()));
        Assert.Empty((await shop.State()).Incidents);
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
    }

    [Fact]
    public async Task A_timer_on_a_step_may_run_in_working_time()
    {
        const string timer = """<boundaryEvent id="t" attachedToRef="a"><extensionElements><sijil:step time="working"/></extensionElements><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>""";
        var shop = new Workshop(("one", Workshop.Model("s-a a-x t-b b-y", Workshop.Start, Limited("a", "due=\"P1D\""), Workshop.Step("b"), Workshop.End, timer, """<endEvent id="y"/>""")));
        await shop.Open("one");
        Assert.Equal(new DateTimeOffset(2026, 11, 4, 11, 30, 0, TimeSpan.Zero), Assert.Single((await shop.State()).Timers).At);
    }

    [Theory]
    [InlineData("""due="P1Y" time="working" """)]
    [InlineData("""due="P1D" time="sometimes" """)]
    public void What_is_no_working_time_is_refused_with_its_line(string attributes) =>
        Assert.Contains("extension.bad-attribute", Assert.ThrowsAny<Exception>(() => With(attributes)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_state_is_the_fold_of_its_facts_with_limits_too()
    {
        var shop = With("""due="PT4H" escalate="gs" """);
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromDays(1));
        Assert.Empty(await Invariants.Check(shop.Journal, shop.Keyring, shop.Library, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Without_a_calendar_of_its_own_a_body_works_by_the_common_one() =>
        Assert.Equal("plain", WorkCalendar.Of(null, "dha").Id);
}
