using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Steer.Compliance;

/// <summary>Nobody assesses by their own hand: not the entity itself, and not whoever gave the evidence.</summary>
internal sealed class AssessmentRules : IStepRule
{
    public string Model => AskForAssessment.Model;

    public ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel) => new(step.Step switch
    {
        "give-evidence" => Signed(answer, "evidence.by"),
        "assess" when IsOwnHand(view, step, answer.By) => ComplianceRefusals.OwnHand,
        "assess" => Signed(answer, "judgement.by"),
        _ => answer,
    });

    /// <summary>A member of the councils sits there for the government and not for the body whose desk they use.</summary>
    private static bool IsOwnHand(CaseView view, StepView step, Actor by) =>
        view.Data["evidence"]?["by"]?.ToString() == by.Id || by.Role is not "member" && view.Data["entity"]?.ToString() == step.Holder;

    private static StepAnswer Signed(StepAnswer answer, string path)
    {
        var answers = answer.Answers.DeepClone().AsObject();
        answers[path] = answer.By.Id;
        return answer with { Answers = answers };
    }
}
