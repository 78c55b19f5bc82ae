using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Steer.Councils;
using Sijil.Steer.Tests.Redesign;

namespace Sijil.Steer.Tests;

/// <summary>Who may vote in a council that sits, and when it may decide: asked of the desk and of the rules, as the pages ask.</summary>
public sealed class SittingTests : IAsyncLifetime
{
    private const string Item = "item-1", Chair = "m-tec-1", Second = "m-tec-2", Third = "m-tec-3", Fourth = "m-tec-4";
    private static readonly Actor By = new("s-0004", "secretary", "desk");
    private Centre centre = null!;
    private string meeting = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => centre = await Centre.Open();

    public ValueTask DisposeAsync() => centre.DisposeAsync();

    [Fact]
    public async Task A_member_who_stands_aside_does_not_vote()
    {
        await Sits(Chair, Second, Third, Fourth);
        Assert.False((await centre.Get<MeetingDesk>().StandAside(meeting, Item, Second, "شراكة", By, Cancel)).IsRefused);

        Assert.Equal("in-conflict", (await Vote(Second, "for")).Refusal?.Code);
        Assert.Empty((await Standing()).Votes);
    }

    [Fact]
    public async Task Nobody_votes_twice_and_nobody_stands_aside_from_what_they_voted_on()
    {
        await Sits(Chair, Second, Third, Fourth);
        Assert.False((await Vote(Second, "for")).IsRefused);

        Assert.Equal("voted-already", (await Vote(Second, "for")).Refusal?.Code);
        Assert.Equal("voted-already", (await Vote(Second, "against")).Refusal?.Code);
        Assert.Equal("voted-already", (await centre.Get<MeetingDesk>().StandAside(meeting, Item, Second, "شراكة", By, Cancel)).Refusal?.Code);
        Assert.Equal("for", Assert.Single((await Standing()).Votes).Choice);
    }

    [Fact]
    public async Task Whoever_has_no_seat_or_is_not_there_does_not_vote()
    {
        await Sits(Chair, Second, Third, Fourth);

        Assert.Equal("not-a-member", (await Vote("s-0003", "for")).Refusal?.Code);
        Assert.Equal("not-present", (await Vote("m-tec-5", "for")).Refusal?.Code);
        Assert.Equal("no-such-vote", (await Vote(Chair, "perhaps")).Refusal?.Code);
    }

    [Fact]
    public async Task A_meeting_of_half_the_members_is_not_opened_and_takes_no_vote()
    {
        await Called();

        Assert.Equal("no-quorum", (await centre.Get<MeetingDesk>().Open(meeting, [Chair, Second, Third], By, Cancel)).Refusal?.Code);
        Assert.Equal("not-sitting", (await Vote(Chair, "for")).Refusal?.Code);
    }

    /// <summary>Four of six are a quorum of the meeting; once two of them stand aside, two of the four who are left are none for this matter.</summary>
    [Fact]
    public async Task A_matter_from_which_too_many_stand_aside_is_deferred_and_not_decided()
    {
        await Sits(Chair, Second, Third, Fourth);
        foreach (var member in (string[])[Third, Fourth])
            Assert.False((await centre.Get<MeetingDesk>().StandAside(meeting, Item, member, "شراكة", By, Cancel)).IsRefused);
        foreach (var member in (string[])[Chair, Second]) Assert.False((await Vote(member, "for")).IsRefused);
        await centre.CaughtUp();

        Assert.Equal("no-quorum", (await Decide("approve")).Refusal?.Code);
        Assert.Equal(meeting, $"{(await Decide("defer")).Value.Answers["resolution.meeting"]}");
    }

    private ValueTask<Outcome<Meeting>> Vote(string member, string choice) => centre.Get<MeetingDesk>().Vote(meeting, Item, member, choice, By, Cancel);

    private async Task<Meeting> Standing() => (await centre.Get<MeetingLedger>().Read(meeting, Cancel))!.Value.Meeting;

    private async Task Sits(params string[] present)
    {
        await Called();
        Assert.False((await centre.Get<MeetingDesk>().Open(meeting, present, By, Cancel)).IsRefused);
    }

    /// <summary>A meeting of the Executive Council with one matter in its pack.</summary>
    private async Task Called()
    {
        meeting = (await centre.Get<MeetingDesk>().Begin("meeting", By, "one", Cancel)).Value.Id;
        await centre.Answer(meeting, new() { ["meeting.council"] = "executive-council", ["meeting.date"] = $"{centre.Today:yyyy-MM-dd}", ["meeting.time"] = "10:00", ["meeting.place.ar"] = "القاعة", ["meeting.place.en"] = "The hall" });
        var ledger = centre.Get<MeetingLedger>();
        await ledger.Write(meeting, _ => new ItemTabled(meeting, Item, By), Cancel);
        await ledger.Write(meeting, _ => new PackLocked(meeting, "h", [new(Item, "")], Sealed.Of($"meeting-{meeting}", JsonElement.Parse("{}")), By), Cancel);
    }

    private async Task<Outcome<StepAnswer>> Decide(string outcome)
    {
        var rules = centre.Get<IEnumerable<IStepRule>>().OfType<ItemRules>().Single();
        var view = new CaseView(Item, "council-item", "", "", "", "gs", "", "", false, default, null, "", "", false, Origin.Live, 1, [], [], [], [], [], []) { Known = () => new JsonObject { ["turn"] = new JsonObject { ["body"] = "executive-council" } } };
        var step = new StepView(1, "decide", "", "", "gs", "secretary", null, "", false, default, null, []);
        return await rules.Judge(view, step, new StepAnswer(1, By, new() { ["resolution.outcome"] = outcome }), Cancel);
    }
}
