using Sijil.Facts;

namespace Sijil.Steer.Councils;

/// <summary>What each fact does to a موضوع.</summary>
internal static class CouncilStory
{
    public static bool IsTold(string type) => type is "step-offered" or "step-done" or "step-withdrawn" or "timer-set" or "child-called" or "case-closed"
        or "item-filed" or "item-referred" or "remark-made" or "remark-answered" or "opinion-given" or "recommendation-made" or "item-endorsed" or "resolution-passed";

    public static CouncilItem After(CouncilItem item, Fact fact, DateTimeOffset at) => fact switch
    {
        StepOffered offered => item with { Step = offered.Step, Holder = offered.Holder, Since = at, Due = offered.Due },
        StepDone done when done.Step != item.Step => item,    // an opinion came while the Secretariat still studies
        StepDone or StepWithdrawn => item with { Step = "", Holder = "", Since = at, Due = null },
        TimerSet timer when timer.Step is "recommendation-later" or "deferred" => item with { Step = timer.Step, Holder = "gs", Since = at, Due = timer.At },
        ChildCalled called => item with { Step = called.Step, Holder = "gs", Since = at, Due = null },
        CaseClosed closed => item with { Outcome = closed.Outcome, EndedAt = at, Step = "", Holder = "", Since = at, Due = null },
        _ => Said(item, fact, at),
    };

    private static CouncilItem Said(CouncilItem item, Fact fact, DateTimeOffset at) => fact switch
    {
        ItemFiled filed => item with
        {
            Title = filed.Title, Kind = filed.Kind, Route = filed.Route, Confidentiality = filed.Confidentiality, Sector = filed.Sector, Request = filed.Request, Cost = filed.Cost,
            Filers = item.Filers.Contains(filed.By.Id) ? item.Filers : [.. item.Filers, filed.By.Id],
        },
        ItemReferred referred => item with { Body = referred.Body, Act = referred.Act },
        RemarkMade made => item with { Remarks = [.. item.Remarks, new(made.Number, made.Text, made.By.Id, at)] },
        RemarkAnswered answered => item with { Remarks = [.. item.Remarks.Select(remark => remark.Number == answered.Number ? remark with { Reply = answered.Text, RepliedAt = at } : remark)] },
        OpinionGiven given => item with { Opinions = [.. item.Opinions, new(given.Verdict, given.Text, given.By.Id, at, given.Body)] },
        RecommendationMade made => item with { Recommendation = new(made.Verdict, made.Text, made.By.Id, at) },
        ItemEndorsed endorsed => item with { Endorsements = [.. item.Endorsements, new("endorse", endorsed.Text, endorsed.By.Id, at, endorsed.Council, endorsed.Meeting)] },
        ResolutionPassed passed => item with
        {
            Resolutions = [.. item.Resolutions, new(item.Case, passed.Number, passed.Council, passed.Verdict, passed.Text, passed.By.Id, at, passed.Meeting, passed.Translation)],
        },
        _ => item,
    };
}
