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
        Assert.Equal(["ما الأثر؟", "ما الكلفة؟"], facts.OfType<RemarkMade>().Select(remark => remark.Text));
        Assert.Equal([1, 2], facts.OfType<RemarkAnswered>().Select(reply => reply.Number));
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
    [InlineData("decide", "resolution.outcome", "reject", "refused")]
    [InlineData("decide", "resolution.outcome", "return", "stopped")]
    public async Task A_matter_that_is_returned_or_not_approved_ends_without_a_follow_up(string step, string field, string verdict, string outcome)
    {
        await using var city = await CouncilCity.Run(city => city.People.Answers[step][field] = verdict, Cancel);
        var facts = await city.Facts(CouncilCity.Item, Cancel);

        Assert.Equal(outcome, facts.OfType<CaseClosed>().Single().Outcome);
        Assert.DoesNotContain(facts, fact => fact is ChildCalled);
    }

    [Fact]
    public async Task A_route_is_walked_body_by_body_and_its_last_body_only_where_it_is_asked_for()
    {
        await using var city = await CouncilCity.Run(null, Cancel);
        Assert.Equal(["strategic-affairs-council", "executive-council"], (await city.Facts(CouncilCity.Item, Cancel)).OfType<ItemReferred>().Select(referred => referred.Body));

        await using var further = await CouncilCity.Run(city => city.People.Answers["recommend"]["recommendation.further"] = "yes", Cancel);
        Assert.Equal(["strategic-affairs-council", "executive-council", "ruler"], (await further.Facts(CouncilCity.Item, Cancel)).OfType<ItemReferred>().Select(referred => referred.Body));
    }

    [Fact]
    public async Task Bodies_that_are_asked_give_their_opinions_while_the_Secretariat_studies()
    {
        await using var city = await CouncilCity.Run(city =>
        {
            city.People.Answers["check-completeness"]["opinions.dof"] = true;
            city.People.Answers["check-completeness"]["opinions.hr"] = true;
            foreach (var body in (string[])["dof", "hr"]) city.People.Answers[$"opinion-{body}"] = new() { ["opinion.verdict"] = "support", ["opinion.text"] = "لا مانع." };
        }, Cancel);
        var facts = await city.Facts(CouncilCity.Item, Cancel);

        Assert.Equal(["dof", "hr"], facts.OfType<OpinionGiven>().Select(opinion => opinion.Body).Order());
        Assert.Equal("completed", facts.OfType<CaseClosed>().Single().Outcome);
        Assert.Equal(2, facts.OfType<RemarkMade>().Count());
    }

    [Fact]
    public async Task A_deferred_matter_comes_back_to_the_same_body()
    {
        await using var city = await CouncilCity.Run(city => city.People.First["decide"] = new(
        [
            new() { ["resolution.outcome"] = "defer", ["resolution.text"] = "لمزيد من الدراسة.", ["resolution.deferUntil"] = "2026-11-20" },
            new() { ["resolution.outcome"] = "endorse", ["resolution.text"] = "يُقرّ." },
        ]), Cancel);
        var facts = await city.Facts(CouncilCity.Item, Cancel);

        Assert.Equal(["defer", "approve"], facts.OfType<ResolutionPassed>().Select(passed => passed.Verdict));
        Assert.Equal("completed", facts.OfType<CaseClosed>().Single().Outcome);
    }

    [Fact]
    public async Task The_letter_of_a_resolution_is_a_certificate_that_anyone_verifies()
    {
        await using var city = await CouncilCity.Run(null, Cancel);

        var letter = (await city.Facts(CouncilCity.Item, Cancel)).OfType<CertificateIssued>().Single();
        Assert.Equal(("council-letter", "gs"), (letter.Type, letter.Issuer));
    }
}
