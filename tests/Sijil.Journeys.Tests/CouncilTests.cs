using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests;

public sealed class CouncilTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_matter_is_filed_remarked_on_recommended_endorsed_and_approved_in_this_order()
    {
        await using var city = await CouncilCity.Run(null, Cancel);
        var facts = await city.Facts(CouncilCity.Item, Cancel);

        Assert.DoesNotContain(facts, fact => fact is IncidentOpened);
        Type[] steps = [typeof(RemarkMade), typeof(RemarkMade), typeof(RecommendationMade), typeof(ItemEndorsed), typeof(ResolutionPassed), typeof(ChildEnded), typeof(CaseClosed)];
        Assert.Equal(steps, facts.Where(fact => steps.Contains(fact.GetType())).Select(fact => fact.GetType()));
        Assert.Equal("completed", facts.OfType<CaseClosed>().Single().Outcome);
    }

    [Fact]
    public async Task Remarks_are_numbered_within_their_matter_and_carry_who_made_them()
    {
        await using var city = await CouncilCity.Run(null, Cancel);
        var facts = await city.Facts(CouncilCity.Item, Cancel);

        Assert.Equal([1, 2], facts.OfType<RemarkMade>().Select(remark => remark.Number));
        Assert.All(facts.OfType<RemarkMade>(), remark => Assert.Equal(new Actor("s-gs", "secretary", "desk"), remark.By));
        Assert.Equal("member", facts.OfType<ItemEndorsed>().Single().By.Role);
        Assert.Equal("1/2026", facts.OfType<ResolutionPassed>().Single().Number);
    }

    [Fact]
    public async Task A_follow_up_is_known_by_its_own_case_and_names_the_matter_it_comes_of()
    {
        await using var city = await CouncilCity.Run(null, Cancel);
        var child = (await city.Facts(CouncilCity.Item, Cancel)).OfType<ChildCalled>().Single().Child;
        var facts = await city.Facts(child, Cancel);

        var assigned = facts.OfType<FollowUpAssigned>().Single();
        Assert.Equal((child, CouncilCity.Item, "dha", "gs"), (assigned.FollowUp, assigned.Item, assigned.Owner, assigned.AskedBy));
        Assert.Equal((child, "s-dha"), (facts.OfType<EvidenceGiven>().Single().FollowUp, facts.OfType<EvidenceGiven>().Single().By.Id));
        Assert.Equal((child, "secretary"), (facts.OfType<FollowUpClosed>().Single().FollowUp, facts.OfType<FollowUpClosed>().Single().By.Role));
    }

    [Fact]
    public async Task The_owner_of_a_follow_up_never_closes_it()
    {
        await using var city = await CouncilCity.Run(city => city.People.InRole["judge-evidence"] = "officer", Cancel, days: 10);
        var child = (await city.Facts(CouncilCity.Item, Cancel)).OfType<ChildCalled>().Single().Child;
        var facts = await city.Facts(child, Cancel);

        Assert.Contains(facts, fact => fact is EvidenceGiven);
        Assert.DoesNotContain(facts, fact => fact is FollowUpClosed or CaseClosed);
        Assert.DoesNotContain(facts.OfType<StepDone>(), done => done.Step == "judge-evidence");
    }

    [Fact]
    public async Task Evidence_that_is_not_enough_goes_back_to_the_owner()
    {
        await using var city = await CouncilCity.Run(
            city => city.People.First["judge-evidence"] = new([new JsonObject { ["closure.outcome"] = "return", ["closure.note"] = "أرفقوا الوثيقة." }]), Cancel);
        var child = (await city.Facts(CouncilCity.Item, Cancel)).OfType<ChildCalled>().Single().Child;

        Assert.Equal(2, (await city.Facts(child, Cancel)).OfType<EvidenceGiven>().Count());
    }

    [Theory]
    [InlineData("recommend", "recommendation.outcome", "return", "stopped")]
    [InlineData("resolve", "resolution.outcome", "reject", "refused")]
    public async Task A_matter_that_is_returned_or_not_approved_ends_without_a_follow_up(string step, string field, string verdict, string outcome)
    {
        await using var city = await CouncilCity.Run(city => city.People.Answers[step][field] = verdict, Cancel);
        var facts = await city.Facts(CouncilCity.Item, Cancel);

        Assert.Equal(outcome, facts.OfType<CaseClosed>().Single().Outcome);
        Assert.DoesNotContain(facts, fact => fact is ChildCalled);
    }
}
