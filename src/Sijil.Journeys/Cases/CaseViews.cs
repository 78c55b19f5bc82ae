using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Library;

namespace Sijil.Journeys.Cases;

/// <summary>Shows a state without giving it away: what is shown is a copy.</summary>
internal static class CaseViews
{
    public static CaseView Of(CaseState state, JourneyLibrary library)
    {
        var plan = library.Version(state.Opened.Model, state.Opened.Hash);
        var opened = state.Opened;
        return new CaseView(state.Id, opened.Model, opened.Hash, opened.Service, opened.SubService, opened.Entity, opened.Customer, opened.Trigger, opened.Proactive,
            state.OpenedAt, state.Promise, state.Outcome, state.Advisor, state.Paid, state.Origin, state.Version, state.Parties,
            state.Steps.Count == 0 ? [] : Steps(state, plan), state.Pendings.Count == 0 ? [] : Waits(state, library), state.Incidents.Count == 0 ? [] : Incidents(state, plan),
            state.Fee.Count == 0 ? [] : [.. state.Fee], state.Marking.IsEmpty ? [] : Tokens(state, plan)) { Known = state.Data.ToJson };
    }

    private static StepView[] Steps(CaseState state, Sijil.Bpmn.ProcessPlan plan) => [.. state.Steps.Select(step => Step(step, plan, state))];

    private static WaitView[] Waits(CaseState state, JourneyLibrary library) =>
    [
        .. state.Pendings.Where(pending => !pending.Abandoned).Select(pending => new WaitView(pending.Kind.ToString(), pending.Name, pending.Step,
            pending.Kind is PendingKind.Read ? library.SourceOf(pending.Name) ?? "" : pending.Name.Split('.')[0], pending.AskedAt, pending.Attempt, pending.NextAt)),
    ];

    private static IncidentView[] Incidents(CaseState state, Sijil.Bpmn.ProcessPlan plan) => [.. state.Incidents.Select(incident => Incident(incident, state, plan))];

    private static LiveToken[] Tokens(CaseState state, Sijil.Bpmn.ProcessPlan plan) => [.. state.Marking.Tokens.Select(token => new LiveToken(token.Id, plan.Nodes[token.Node].Id))];

    private static IncidentView Incident(OpenIncident incident, CaseState state, Sijil.Bpmn.ProcessPlan plan) =>
        new(incident.Id, incident.Step, incident.Owner, incident.Code, incident.Since, incident.Text ?? Bilingual.Empty, incident.IsLate,
            IncidentActs.Of(incident, state, plan), [.. IncidentActs.Places(incident, state, plan).Select(node => node.Id)]);

    private static StepView Step(OpenStep step, Sijil.Bpmn.ProcessPlan plan, CaseState state)
    {
        var node = plan.Find(step.Step);
        return new(step.Ticket, step.Step, node.NameAr, node.NameEn, step.Holder, step.Role, step.Assignee, state.Data.Named(node.Step.FormId) ?? "", node.Step.IsPayment,
            step.OfferedAt, step.Due, (JsonObject)(state.Drafts.GetValueOrDefault(step.Token)?.DeepClone() ?? new JsonObject()));
    }
}
