using Sijil.Facts;

namespace Sijil.Steer.Councils;

/// <summary>What each fact does to a موضوع.</summary>
internal static class CouncilStory
{
    public static CouncilItem After(CouncilItem item, Fact fact, DateTimeOffset at) => fact switch
    {
        StepOffered offered => item with { Step = offered.Step, Holder = offered.Holder, Since = at, Due = offered.Due },
        StepDone or StepWithdrawn => item with { Step = "", Holder = "", Since = at, Due = null },
        TimerSet timer when timer.Step.EndsWith("-later", StringComparison.Ordinal) => item with { Step = timer.Step, Holder = "gs", Since = at, Due = timer.At },
        ChildCalled called => item with { Step = called.Step, Holder = "gs", Since = at, Due = null },
        CaseClosed closed => item with { Outcome = closed.Outcome, EndedAt = at, Step = "", Holder = "", Since = at, Due = null },
        RemarkMade made => item with { Remarks = [.. item.Remarks, new(made.Number, made.Text, made.By.Id, at)] },
        RecommendationMade made => item with { Recommendation = new(made.Verdict, made.Text, made.By.Id, at) },
        ItemEndorsed endorsed => item with { Endorsement = new("endorse", endorsed.Text, endorsed.By.Id, at) },
        ResolutionPassed passed => item with { Resolutions = [.. item.Resolutions, new(item.Case, passed.Number, passed.Council, passed.Verdict, passed.Text, passed.By.Id, at)] },
        _ => item,
    };
}
