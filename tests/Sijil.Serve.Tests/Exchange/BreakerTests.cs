using Sijil.Journeys;

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
    public async Task A_refusal_is_an_answer()
    {
        given.Saying(404, """{"code":"not-held"}""");
        for (var i = 0; i < 9; i++) Assert.IsType<Refused>(await given.Read("identity.profile"));
    }
}
