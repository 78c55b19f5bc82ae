using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Steer.FollowUps;

/// <summary>Who asked for a follow-up closes it, on its effect; never whoever showed the evidence.</summary>
internal sealed class FollowUpRules(CaseStories stories, FollowUpFold fold, Effects effects) : IStepRule
{
    public static readonly Refusal OwnHand = new("evidence-by-own-hand", new("لا يُغلق إجراءَ المتابعة من قدّم شواهده. يُغلقه غيره من الجهة الطالبة.",
        "Whoever gave the evidence does not close the follow-up; somebody else of the body that asked for it does."));
    public static readonly Refusal EffectMissing = new("effect-missing", new("لا يُغلق إجراء المتابعة قبل أن يظهر أثره في السجل. {0}",
        "A follow-up is not closed before its effect is in the record. {0}"));

    public string Model => "follow-up";

    public async ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel) =>
        await Refusal(view, step, answer, cancel) is { } refusal ? refusal : answer;

    private async ValueTask<Refusal?> Refusal(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        if (step.Step != "judge-evidence" || answer.Answers["closure.outcome"]?.ToString() != "close") return null;
        var given = (await stories(view.Id, cancel)).OfType<EvidenceGiven>().ToList();
        if (given.Exists(evidence => evidence.By.Id == answer.By.Id)) return OwnHand;
        if (fold.Find(view.Id) is not { } one) return null;
        var effect = effects.Of(one with { Work = given.LastOrDefault(evidence => evidence.Work.Length > 0)?.Work.Trim() ?? one.Work });
        return effect.State is EffectState.Contradicted or EffectState.NotYet
            ? EffectMissing with { Text = new(string.Format(null, EffectMissing.Text.Ar, effect.Because.Ar), string.Format(null, EffectMissing.Text.En, effect.Because.En)) }
            : null;
    }
}

/// <summary>The facts of a case as they stand in the journal, which no reader runs behind.</summary>
internal delegate ValueTask<IReadOnlyList<Fact>> CaseStories(string caseId, CancellationToken cancel);
