using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Desk;

namespace Sijil.Serve.Incidents;

/// <summary>What is to be done about something stuck; only what the act needs is read.</summary>
internal sealed record IncidentAct
{
    public string? Why { get; init; }
    public string? Path { get; init; }
    public JsonNode? Value { get; init; }
    public string? To { get; init; }
    public bool? Done { get; init; }
    public JsonObject? Answer { get; init; }
}

/// <summary>A member of staff deals with something stuck: it is tried again, settled, skipped, mended or moved, and it is a fact with their name and reason.</summary>
internal sealed class ActOnIncident(CaseDesk cases, IncidentList list)
{
    public static readonly Refusal NotThatAct = new("not-that-act", new("لا يُعالج هذا التعثر بهذه الطريقة.", "This incident is not dealt with in that way."));

    public async ValueTask<Outcome<CaseView>> Handle(StaffMember staff, string caseId, string incidentId, string act, IncidentAct said, CancellationToken cancel)
    {
        if (await list.Find(staff, caseId, incidentId, cancel) is not { } stuck) return CaseRefusals.IncidentGone;
        if (!IncidentRights.May(staff, stuck.Case, stuck.Incident, act)) return IncidentRights.NoAuthority;
        if (!stuck.Incident.Acts.Contains(act)) return NotThatAct;
        var (why, by) = (said.Why ?? "", staff.Actor);
        return act switch
        {
            "retry" => await cases.Remedy(caseId, new Remedy(incidentId, by, why), cancel),
            "settle" => await cases.Settle(caseId, new Settlement(incidentId, said.Done ?? false, why, said.Answer ?? [], by), cancel),
            "skip" => await cases.Skip(caseId, new Skipping(incidentId, said.Answer ?? [], why, by), cancel),
            "change" => await cases.Change(caseId, new DataChange(incidentId, said.Path ?? "", said.Value, why, by), cancel),
            _ => await cases.Shift(caseId, new TokenShift(incidentId, said.To ?? "", why, by), cancel),
        };
    }

    /// <summary>What the operation of the stuck step would have answered, by name.</summary>
    public IReadOnlyList<string> AnswersOf(StuckThing stuck) => cases.AnswersOf(stuck.Case, stuck.Incident);
}
