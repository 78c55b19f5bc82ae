using Sijil.Facts;

namespace Sijil.Steer.FollowUps;

/// <summary>What each fact does to a follow-up.</summary>
internal static class FollowUpStory
{
    public static bool IsTold(string type) => type is "evidence-given" or "step-offered" or "step-done" or "follow-up-reminded" or "follow-up-rescheduled" or "follow-up-closed" or "case-closed";

    /// <summary>Offered to its owner a second time, it was sent back: the evidence was not enough.</summary>
    public static FollowUp After(FollowUp one, Fact fact, DateTimeOffset at) => fact switch
    {
        EvidenceGiven given => one with
        {
            State = FollowUpState.EvidenceGiven, Evidence = [.. one.Evidence, new(given.Text, given.By.Id, at)], Work = given.Work is { Length: > 0 } work ? work.Trim() : one.Work,
        },
        StepOffered { Step: "give-evidence" } when one.Evidence.Count > 0 => one with { State = FollowUpState.SentBack },
        StepDone { Step: "escalate" } => one with { Escalations = one.Escalations + 1 },
        FollowUpReminded => one with { Reminders = one.Reminders + 1 },
        FollowUpRescheduled moved => one with { Due = moved.Due, Moves = one.Moves + 1 },
        FollowUpClosed closed => one with { State = FollowUpState.Closed, ClosingText = closed.Text, ClosedAt = at },
        CaseClosed when one.IsOpen => one with { State = FollowUpState.Stopped, ClosedAt = at },
        _ => one,
    };
}
