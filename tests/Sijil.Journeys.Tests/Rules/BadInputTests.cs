using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Calendars;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>What should not come comes: each has an end that is said, seen and bounded.</summary>
public sealed class BadInputTests
{
    private static readonly DateTimeOffset Began = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    private static Workshop Waiting(string when) => new(("one", Workshop.Model("s-t t-x", Workshop.Start, $"""<intermediateCatchEvent id="t"><timerEventDefinition>{when}</timerEventDefinition></intermediateCatchEvent>""", Workshop.End)));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<timeDate>1999-01-01T00:00:00Z</timeDate>")]
    [InlineData("<timeDate>0001-01-01</timeDate>")]
    [InlineData("<timeDuration>=duration(\"-P9000D\")</timeDuration>")]
    [InlineData("<timeDuration>=duration(\"-P9000Y\")</timeDuration>")]
    public async Task A_timer_in_the_past_rings_at_once_and_once(string when)
    {
        var shop = Waiting(when);
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("completed", (await shop.State()).Outcome);
        Assert.Single((await shop.Facts()).OfType<TimerFired>());
    }

    [Theory]
    [InlineData("<timeDate>9999-12-31T23:59:59Z</timeDate>")]
    [InlineData("<timeDate>=date and time(\"9999-12-31T23:59:59-11:00\")</timeDate>")]
    [InlineData("<timeDate>9999-12-31</timeDate>")]
    [InlineData("<timeDate>=date and time(\"99999-12-31T23:59:59Z\")</timeDate>")]
    [InlineData("<timeDuration>P9999Y</timeDuration>")]
    [InlineData("<timeDuration>=duration(\"P3000000D\")</timeDuration>")]
    [InlineData("<timeCycle>R/P999999Y</timeCycle>")]
    public async Task A_timer_in_the_year_9999_is_somebodys_concern_and_the_case_may_be_moved_on(string when)
    {
        var shop = Waiting(when);
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromDays(30));
        var state = await shop.State();
        Assert.True(state.IsOpen && Assert.Single(state.Timers).At <= WorkingTime.End);
        var incident = Assert.Single(CaseViews.Of(state, shop.Library).Incidents);
        Assert.Equal(("timer-far", "dha"), (incident.Code, incident.Owner));
        Assert.Equal(["retry", "change", "skip", "move"], incident.Acts);
        await shop.Tell(new Skipping(incident.Id, [], "The day was a slip of the pen", Workshop.Officer));
        Assert.Equal(("completed", 0), ((await shop.State()).Outcome, (await shop.State()).Incidents.Count));
        Assert.Empty(await Invariants.Check(shop.Journal, shop.Keyring, shop.Library, null, Cancel));
    }

    [Fact]
    public async Task A_day_that_was_written_wrongly_is_changed_and_the_timer_set_anew()
    {
        var shop = Waiting("<timeDate>=date(day)</timeDate>");
        await shop.Open("one", new JsonObject { ["day"] = "9026-11-05" });
        var incident = Assert.Single((await shop.State()).Incidents);
        await shop.Tell(new DataChange(incident.Id, "day", "2026-11-05", "The year was mistyped", Workshop.Officer));
        Assert.Equal(Began.AddDays(2).AddHours(14), Assert.Single((await shop.State()).Timers).At);
        await shop.Pass(TimeSpan.FromDays(4));
        Assert.Equal("completed", (await shop.State()).Outcome);
    }

    [Theory, InlineData("R/PT0.000001S"), InlineData("R/1999-01-01T00:00:00Z/PT0.5S")]
    public async Task A_timer_that_comes_again_comes_at_most_once_a_second(string cycle)
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x t-y", Workshop.Start, Workshop.Step("a"),
            $"""<boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeCycle>{cycle}</timeCycle></timerEventDefinition></boundaryEvent>""", Workshop.End, """<endEvent id="y"/>""")));
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromSeconds(30));
        Assert.InRange((await shop.Facts()).OfType<TimerFired>().Count(), 20, 32);
    }

    [Fact]
    public async Task A_form_for_a_finished_case_is_refused_in_those_words_and_nothing_is_written()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a"), Workshop.End)));
        await shop.Open("one");
        var ticket = await shop.Ticket("a");
        await shop.Answer("a");
        var before = (await shop.Facts()).Count;
        foreach (var stimulus in (Stimulus[])[new StepAnswer(ticket, Workshop.Customer, []), new AnswersDraft(ticket, Workshop.Customer, [])])
            Assert.Equal("case-ended", (await shop.Refusal(stimulus))?.Code);
        Assert.Equal(before, (await shop.Facts()).Count);
    }

    [Fact]
    public async Task An_answer_larger_than_allowed_is_refused_and_nothing_is_written()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a"), Workshop.End)));
        await shop.Open("one");
        var (ticket, before) = (await shop.Ticket("a"), (await shop.Facts()).Count);
        var large = new JsonObject { ["text"] = new string('ا', 200_000) };
        Assert.Equal("too-large", (await shop.Refusal(new StepAnswer(ticket, Workshop.Customer, large)))?.Code);
        for (var kept = 0; kept < 4; kept++)
            if ((await shop.Refusal(new AnswersDraft(ticket, Workshop.Customer, new JsonObject { [$"text{kept}"] = new string('x', 100_000) })))?.Code is "too-large") break;
            else Assert.True(kept < 3, "drafts grow without end");
        Assert.Equal(before + 2, (await shop.Facts()).Count);
    }

    [Fact]
    public async Task A_systems_answer_larger_than_allowed_is_no_answer_and_its_body_hears_of_it()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Operation("a"), Workshop.End)));
        shop.Systems.Instead["dha.act"] = _ => new Answered(JsonSerializer.SerializeToElement(new { number = new string('7', 300_000) }), "dha", "dha", new("", ""), 0);
        await shop.Open("one");
        await shop.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(("dha", "no-answer"), Assert.Single((await shop.State()).Incidents) is var one ? (one.Owner, one.Code) : default);
        Assert.Contains((await shop.Facts()).OfType<AttemptFailed>(), failed => failed.Reason == "too-large");
    }
}
