using Sijil.Bpmn;

namespace Sijil.Journeys.Cases;

/// <summary>What can be done about something stuck, whoever may do it.</summary>
internal static class IncidentActs
{
    public static IReadOnlyList<string> Of(OpenIncident incident, CaseState state, ProcessPlan plan)
    {
        if (!state.IsOpen || incident.Token < 0 || state.Marking.Find(incident.Token) is null) return ["retry"];    // it is looked into, and that is said
        List<string> acts = [incident.Code is "in-doubt" ? "settle" : "retry"];    // what may have been done, and must not be done twice, nobody tries again
        if (!incident.EndsByItself || incident.Code is OpenIncident.TimerFar) acts.Add("change");
        if (plan.Nodes[state.Marking.Find(incident.Token)!.Value.Node].Id == incident.Step && Shift.CanSkip(plan, state.Marking, incident.Token)) acts.Add("skip");
        if (Places(incident, state, plan).Any()) acts.Add("move");
        return acts;
    }

    /// <summary>The steps to which the case may be moved, in the order of the model.</summary>
    public static IEnumerable<Node> Places(OpenIncident incident, CaseState state, ProcessPlan plan) =>
        incident.Token < 0 ? [] : plan.Nodes.Where(node => node.Id != incident.Step && Shift.Bar(plan, state.Marking, incident.Token, node) is null);
}
