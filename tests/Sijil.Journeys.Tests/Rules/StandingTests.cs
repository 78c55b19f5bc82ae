using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>Every case ended, has somebody who holds it, or waits for a moment that is still to come; any other is left lying.</summary>
public sealed class StandingTests
{
    private const string InTwoHours = """<intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition></intermediateCatchEvent>""";

    [Fact]
    public async Task A_case_with_a_timer_waits_until_the_timer_was_due_and_nobody_rang_it()
    {
        var shop = new Workshop(("one", Workshop.Model("s-t t-x", Workshop.Start, InTwoHours, Workshop.End)));
        var waiting = await shop.Open("one");

        Assert.Equal(CaseStanding.Waiting, CaseStandings.Of(waiting, shop.Clock.Now));
        Assert.Equal(CaseStanding.Stuck, CaseStandings.Of(waiting, shop.Clock.Now.AddHours(3)));
        await shop.Pass(TimeSpan.FromHours(3));
        Assert.Equal(CaseStanding.Completed, CaseStandings.Of(await shop.State(), shop.Clock.Now));
    }

    [Fact]
    public async Task A_case_with_a_step_is_with_its_holder()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a"), Workshop.End)));
        Assert.Equal(CaseStanding.WithPerson, CaseStandings.Of(await shop.Open("one"), shop.Clock.Now.AddYears(1)));
    }

    [Fact]
    public async Task A_case_whose_system_is_silent_waits_for_the_next_attempt_and_then_has_an_owner()
    {
        var shop = new Workshop(("one", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Operation("a"), Workshop.End)));
        shop.Systems.Instead["dha.act"] = _ => new Failed("timeout", "dha");
        var asked = await shop.Open("one");
        Assert.Equal(CaseStanding.Waiting, CaseStandings.Of(asked, shop.Clock.Now.AddSeconds(-1)));

        await shop.Pass(TimeSpan.FromDays(2));

        Assert.Equal(CaseStanding.WithPerson, CaseStandings.Of(await shop.State(), shop.Clock.Now));
    }
}
