using Sijil.Journeys;
using Sijil.Serve.Exchange;

namespace Sijil.Serve.Tests.Exchange;

/// <summary>A system that fails is left alone for a while, and taken back by one good answer.</summary>
public sealed class BreakerTests
{
    private readonly Given given = new();

    [Fact]
    public async Task After_five_failures_in_a_row_nothing_is_sent()
    {
        given.Saying(503, "{}");
        for (var i = 0; i < 5; i++) await given.Read("identity.profile");
        var failed = Assert.IsType<Failed>(await given.Read("identity.profile"));
        Assert.Equal("resting", failed.Reason);
        Assert.Equal(5, given.Sent.Count);
    }

    [Fact]
    public async Task After_ten_seconds_it_is_tried_again_and_one_answer_closes_it()
    {
        for (var i = 0; i < 5; i++) given.Saying(503, "{}");
        given.Saying(200, """{"nameAr":"ميثاء"}""");
        for (var i = 0; i < 5; i++) await given.Read("identity.profile");
        given.Clock.Move(TimeSpan.FromSeconds(10));
        Assert.IsType<Answered>(await given.Read("identity.profile"));
        Assert.IsType<Answered>(await given.Read("identity.profile"));
    }

    [Fact]
    public async Task After_a_rest_one_more_failure_opens_it_again()
    {
        given.Saying(503, "{}");
        for (var i = 0; i < 5; i++) await given.Read("identity.profile");
        given.Clock.Move(TimeSpan.FromSeconds(10));
        await given.Read("identity.profile");
        Assert.Equal("resting", Assert.IsType<Failed>(await given.Read("identity.profile")).Reason);
    }

    [Fact]
    public void After_a_rest_one_request_alone_tries_it()
    {
        var breaker = new Breaker(given.Clock);
        for (var i = 0; i < 5; i++) breaker.Failed();
        Assert.False(breaker.MayPass(out var notBefore));
        Assert.Equal(given.Clock.GetUtcNow().AddSeconds(10), notBefore);
        given.Clock.Move(TimeSpan.FromSeconds(10));
        Assert.True(breaker.MayPass(out _));
        Assert.False(breaker.MayPass(out _));
        breaker.GivenUp();
        Assert.True(breaker.MayPass(out _));
        breaker.Answered();
        Assert.True(breaker.MayPass(out _));
        Assert.True(breaker.MayPass(out _));
    }

    [Fact]
    public void A_person_has_a_resting_system_tried_once_at_a_time()
    {
        var breaker = new Breaker(given.Clock);
        for (var i = 0; i < 5; i++) breaker.Failed();
        Assert.True(breaker.MayPass(out _, isUrgent: true));
        Assert.False(breaker.MayPass(out _, isUrgent: true));
        Assert.Null(breaker.Failed());
        Assert.False(breaker.MayPass(out _));
        Assert.True(breaker.MayPass(out _, isUrgent: true));
        breaker.Answered();
        Assert.True(breaker.MayPass(out _));
    }

    [Fact]
    public void Each_rest_is_twice_the_last_up_to_five_minutes()
    {
        var breaker = new Breaker(given.Clock);
        for (var i = 0; i < 4; i++) breaker.Failed();
        List<double> rests = [];
        for (var i = 0; i < 8; i++)
        {
            rests.Add(breaker.Failed()!.Value.TotalSeconds);
            Assert.Null(breaker.Failed());    // one that was on its way when the rest began
            given.Clock.Move(TimeSpan.FromMinutes(5));
            Assert.True(breaker.MayPass(out _));
        }
        Assert.Equal([10, 20, 40, 80, 160, 300, 300, 300], rests);
    }

    [Fact]
    public async Task A_resting_system_says_when_to_come_again_and_a_failing_one_how_often()
    {
        given.Saying(503, "{}");
        for (var i = 0; i < 5; i++) Assert.Equal(60, Assert.IsType<Failed>(await given.Read("identity.profile")).MostAttempts);
        Assert.Equal(given.Clock.GetUtcNow().AddSeconds(10), Assert.IsType<Failed>(await given.Read("identity.profile")).NotBefore);
    }

    [Fact]
    public async Task A_refusal_is_an_answer()
    {
        given.Saying(404, """{"code":"not-held"}""");
        for (var i = 0; i < 9; i++) Assert.IsType<Refused>(await given.Read("identity.profile"));
    }
}
