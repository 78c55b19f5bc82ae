using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Tests.City;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;

namespace Sijil.Steer.Tests;

/// <summary>How a council decides: by those in term who have not stood aside, with a quorum, once each.</summary>
public sealed class MeetingTests
{
    private const string Item = "item-1";
    private static readonly Actor By = new("s-0004", "secretary", "desk");
    private static readonly Council Council = new("executive-council", 1, new("م", "c"), new("م", "c"), Meets: true,
        Members: [Seat("chair", "chair"), Seat("a"), Seat("b"), Seat("c"), new("gone", new(2020, 1, 1), new(2021, 1, 1))]);

    [Theory]
    [InlineData("chair:for a:for", "chair a b", true, true)]
    [InlineData("a:for b:against", "a b", false, false)]
    [InlineData("a:for chair:against", "chair a b", true, false)]
    [InlineData("chair:for a:against", "chair a b", true, true)]
    [InlineData("a:for b:abstain c:abstain", "a b c", true, true)]
    [InlineData("gone:for", "chair a b", true, false)]
    public void A_meeting_needs_more_than_half_there_and_more_for_than_against_and_at_a_tie_the_chair_decides(string votes, string present, bool quorum, bool carried)
    {
        var count = Sitting(votes, present.Split(' ')).CountOf(Item, Council);

        Assert.Equal((quorum, carried), (count.HasQuorum, count.IsCarried));
    }

    [Theory]
    [InlineData("chair:for a:for", false, false)]
    [InlineData("chair:for a:for b:against", true, false)]
    [InlineData("chair:for a:for b:for", true, true)]
    public void A_circulation_needs_more_than_half_of_all_members(string votes, bool quorum, bool carried)
    {
        var count = Sitting(votes, null).CountOf(Item, Council);

        Assert.Equal((quorum, carried), (count.HasQuorum, count.IsCarried));
    }

    [Fact]
    public void Whoever_stands_aside_counts_neither_for_the_quorum_nor_for_the_vote()
    {
        var meeting = MeetingStory.After(Sitting("a:for", ["chair", "a"]), new ConflictDeclared("m", Item, "chair", "شراكة", By), default);

        var count = meeting.CountOf(Item, Council);
        Assert.Equal((3, 1, false), (count.Eligible, count.Taking, count.HasQuorum));
    }

    [Fact]
    public void The_files_of_routes_and_kinds_pass_nobody_by()
    {
        Assert.Empty(RouteCheck.Of(Registers()));
    }

    [Theory]
    [InlineData("governance-of-company", "request", "route-skips-body")]
    [InlineData("policy", "nowhere", "no-route")]
    [InlineData("policy", "state-owned-company", null)]
    public void A_kind_whose_route_passes_a_body_by_is_refused(string kind, string route, string? code)
    {
        var bodies = new GoverningBodies(Registers());

        Assert.Equal(code, RouteCheck.Passes(bodies.Kind(kind)! with { Route = route }, bodies)?.Code);
    }

    [Fact]
    public void A_route_that_passes_the_Secretariat_by_or_turns_the_councils_round_is_refused()
    {
        var bodies = new GoverningBodies(Registers());
        var policy = bodies.Route("policy")!;

        Assert.Contains(RouteCheck.Of(policy with { Steps = [.. policy.Steps.Where(step => step.Body is not "secretariat")] }, bodies), refusal => refusal.Code == "route-skips-secretariat");
        Assert.Contains(RouteCheck.Of(policy with { Steps = [.. policy.Steps.Select(step => step with { Order = -step.Order })] }, bodies), refusal => refusal.Code == "route-out-of-order");
        Assert.Contains(RouteCheck.Of(policy with { Steps = [.. policy.Steps, policy.Steps[0] with { Body = "nobody", Order = 9 }] }, bodies), refusal => refusal.Code == "unknown-body");
    }

    private static Meeting Sitting(string votes, IReadOnlyList<string>? present)
    {
        var meeting = new Meeting("m", Council.Id, present is null ? "circulation" : "meeting", new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero), Bilingual.Empty) { Agenda = [Item], Present = present };
        foreach (var vote in votes.Split(' ')) meeting = MeetingStory.After(meeting, new VoteCast("m", Item, vote.Split(':')[0], vote.Split(':')[1], By), default);
        return meeting;
    }

    private static Seat Seat(string person, string kind = "member") => new(person, new(2026, 1, 1), null, kind);

    private static RegisterFold Registers() => StandingModels.Of(SmallCity.Models);
}
