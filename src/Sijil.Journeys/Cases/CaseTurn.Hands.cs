using Sijil.Facts;

namespace Sijil.Journeys.Cases;

/// <summary>Who does what of a case changes hands: always by a fact with a reason, and nothing is lost of what was typed.</summary>
internal sealed partial class CaseTurn
{
    private Refusal? HandOver(HandingOver handing)
    {
        if (state.Steps.Find(step => step.Ticket == handing.Token) is not { } step) return CaseRefusals.StepGone;
        if (step.Assignee == handing.To) return null;
        Note(new StepHandedOver(step.Token, step.Step, step.Assignee ?? "", handing.To, Record.Sealed.Of(state.Subject, handing.Why), handing.By));
        Note(new StepAssigned(step.Token, step.Step, handing.To, handing.By));
        return null;
    }

    /// <summary>The body that is asked has an incident of it; doing the step, or saying that it is seen to, ends it.</summary>
    private Refusal? Escalate(Escalating escalating)
    {
        if (state.Steps.Find(step => step.Ticket == escalating.Token) is not { } step) return CaseRefusals.StepGone;
        if (state.Incidents.Exists(incident => incident.Token == step.Token && incident.Code is "escalated" && incident.Owner == escalating.To)) return null;
        Note(new StepEscalated(step.Token, step.Step, escalating.To, Record.Sealed.Of(state.Subject, escalating.Why), escalating.By));
        Open(NextId("i"), step.Token, step.Step, escalating.To, "escalated", Named(IncidentTexts.Escalated, step.Step));
        return null;
    }

    private Refusal? Advise(AdvisorChange advising)
    {
        if (!state.IsOpen) return CaseRefusals.Ended;
        var before = state.Advisor;
        if (before == advising.To) return null;
        Note(new AdvisorHandedOver(before, advising.To, Record.Sealed.Of(state.Subject, advising.Why), advising.By));
        Note(new AdvisorAssigned(advising.To));
        foreach (var step in state.Steps.FindAll(step => step.Holder is "advisor" && step.Assignee == before)) Note(new StepAssigned(step.Token, step.Step, advising.To, advising.By));
        return null;
    }
}
