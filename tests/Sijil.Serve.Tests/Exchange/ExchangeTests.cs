using Sijil.Journeys;

namespace Sijil.Serve.Tests.Exchange;

/// <summary>No purpose, no data; and nothing that a system says is taken on trust.</summary>
public sealed class ExchangeTests
{
    private const string Profile = """{"nameAr":"ميثاء","birthDate":"1995-04-12","alive":true}""";
    private readonly Given given = new();

    [Fact]
    public async Task An_element_is_read_from_its_one_source()
    {
        var answered = Assert.IsType<Answered>(await given.Saying(200, Profile).Read("identity.profile"));
        Assert.Equal(("icp", "icp-population", 3), (answered.Entity, answered.System, answered.Fields));
        Assert.Equal("Law of the population register", answered.Basis.En);
        Assert.Equal(TimeSpan.FromMilliseconds(40), answered.Took);
    }

    [Fact]
    public async Task The_wire_carries_the_purpose()
    {
        await given.Saying(200, Profile).Read("identity.profile");
        var sent = Assert.Single(given.Sent);
        Assert.Equal(("q1", "S1", "DHA-02", "read-mother", "p-0001"), (sent.Id, sent.Case, sent.Service, sent.Step, sent.Of));
        Assert.Equal("تشريع السجل السكاني", sent.Purpose.Ar);
    }

    [Theory]
    [InlineData("no.such-element", "unknown-element")]
    [InlineData("lost.element", "no-source")]
    [InlineData("insurance.health", "no-consent")]
    public async Task What_must_not_be_read_is_refused_before_any_system_is_asked(string element, string code)
    {
        var refused = Assert.IsType<Refused>(await given.Saying(200, Profile).Read(element));
        Assert.Equal(code, refused.Code);
        Assert.NotEmpty(refused.Text.Ar);
        Assert.Empty(given.Sent);
    }

    [Fact]
    public async Task A_read_that_no_live_step_asked_for_is_refused() =>
        Assert.Equal("no-purpose", Assert.IsType<Refused>(await given.Saying(200, Profile).Read("identity.profile", step: "")).Code);

    [Fact]
    public async Task Consent_opens_an_element_that_needs_it() =>
        Assert.IsType<Answered>(await given.Saying(200, """{"policyNumber":"HI-1"}""").Read("insurance.health", """{"consent":true}"""));

    [Fact]
    public async Task An_unknown_operation_is_refused() =>
        Assert.Equal("unknown-operation", Assert.IsType<Refused>(await given.Operate("icp.fly")).Code);

    [Theory]
    [InlineData("""{"nameAr":5}""")]
    [InlineData("""{"nameAr":"x","birthDate":"soon"}""")]
    [InlineData("""{"shoeSize":"42"}""")]
    [InlineData("""{"nameAr":null}""")]
    [InlineData("""["nameAr"]""")]
    public async Task An_answer_that_does_not_fit_its_element_is_no_answer(string nonsense)
    {
        var failed = Assert.IsType<Failed>(await given.Saying(200, nonsense).Read("identity.profile"));
        Assert.Equal(("nonsense", "icp"), (failed.Reason, failed.Owner));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"idn":"784","extra":"x"}""")]
    [InlineData("""{"idn":{}}""")]
    public async Task An_answer_that_does_not_fit_its_operation_is_no_answer(string nonsense) =>
        Assert.Equal("nonsense", Assert.IsType<Failed>(await given.Saying(200, nonsense).Operate("icp.register-birth")).Reason);

    [Theory]
    [InlineData(404)]
    [InlineData(422)]
    public async Task A_systems_own_no_is_a_refusal_in_both_languages(int status)
    {
        var refused = Assert.IsType<Refused>(await given.Saying(status, """{"code":"not-held","ar":"لا يوجد","en":"Not held"}""").Read("identity.profile"));
        Assert.Equal(("not-held", "لا يوجد", "Not held"), (refused.Code, refused.Text.Ar, refused.Text.En));
    }

    [Fact]
    public async Task A_no_without_a_code_is_somebodys_error_page() =>
        Assert.IsType<Failed>(await given.Saying(404, """{"title":"Not Found","status":404}""").Read("identity.profile"));

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(302)]
    public async Task Any_other_status_is_a_failure_that_names_its_owner(int status)
    {
        var failed = Assert.IsType<Failed>(await given.Saying(status, "{}").Read("identity.profile"));
        Assert.Equal(($"status-{status}", "icp"), (failed.Reason, failed.Owner));
    }

    [Fact]
    public async Task Silence_is_a_failure() =>
        Assert.Equal("timeout", Assert.IsType<Failed>(await given.SayingNothing("timeout").Read("identity.profile")).Reason);

    [Fact]
    public async Task Ask_first_asks_before_it_repeats_and_takes_what_was_done()
    {
        given.Done = new(200, System.Text.Json.JsonElement.Parse("""{"idn":"784-0000-0000009-1"}"""), TimeSpan.Zero);
        Assert.IsType<Answered>(await given.Saying(200, """{"idn":"other"}""").Operate("icp.register-birth", "ask-first", attempt: 1));
        Assert.Equal(["e1"], given.AskedFirst);
        Assert.Empty(given.Sent);
    }

    [Fact]
    public async Task Ask_first_sends_again_what_was_not_done()
    {
        await given.Saying(200, """{"idn":"784-0000-0000009-1"}""").Operate("icp.register-birth", "ask-first", attempt: 1);
        Assert.Single(given.Sent);
    }

    [Fact]
    public async Task The_first_attempt_does_not_ask()
    {
        await given.Saying(200, """{"idn":"784-0000-0000009-1"}""").Operate("icp.register-birth", "ask-first");
        Assert.Empty(given.AskedFirst);
    }
}
