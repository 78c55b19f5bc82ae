using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>What a person does about something stuck: each act is decided here, refused by value, and is a fact with who and why.</summary>
internal sealed partial class CaseTurn
{
    private const int MostOfWhy = 2_000;

    private Refusal? TryAgain(Remedy remedy)
    {
        if (state.Incidents.Find(incident => incident.Id == remedy.Incident) is not { } incident) return CaseRefusals.IncidentGone;
        if (state.IsOpen && incident is { Code: "in-doubt", Token: >= 0 }) return IncidentRefusals.SettleFirst;
        if (remedy.Why.Trim() is { Length: > 0 } why) Note(new StepRetried(incident.Id, incident.Step, Said(why), remedy.By));
        Again(incident, remedy.By);
        return null;
    }

    private void Again(OpenIncident incident, Actor by)
    {
        Note(new IncidentResolved(incident.Id, incident.Token < 0 || incident.IsLate ? "handled" : "tried-again", by));
        if (incident.Code is OpenIncident.TimerFar) SetAgain(incident);
        else if (incident.EndsByItself)
        {
            if (state.Pendings.Find(pending => SilenceOf(pending) == incident.Id) is { } pending) Note(new AttemptFailed(pending.Id, pending.Repeats == "ask-first" ? 1 : 0, CaseState.TriedAgain, now));    // what may have been done is asked about first
        }
        else if (state.Marking.Find(incident.Token) is { } token)
        {
            if (Plan.Nodes[token.Node].Rests) reached.Add(token);
            else Complete(token.Id);
        }
    }

    /// <summary>What a person found out about an effect in doubt counts as its answer; it is never asked again.</summary>
    private Refusal? EndDoubt(Settlement said)
    {
        if (state.Incidents.Find(incident => incident.Id == said.Incident && incident.Code == "in-doubt") is not { } incident
            || state.Pendings.Find(pending => SilenceOf(pending) == incident.Id) is not { } pending) return CaseRefusals.IncidentGone;
        if (string.IsNullOrWhiteSpace(said.Evidence)) return CaseRefusals.NoEvidence;
        Note(new EffectSettled(pending.Id, pending.Name, pending.Step, said.Done, Record.Sealed.Of(state.Subject, said.Evidence.Trim()), said.By));
        Note(new IncidentResolved(incident.Id, said.Done ? "known-done" : "known-not-done", said.By));
        if (said.Done) Accept(pending, new Answered(JsonSerializer.SerializeToElement(said.Answer), incident.Owner, "", Bilingual.Empty, 0));
        else Decline(pending, new Refused("not-done", IncidentTexts.NotDone.With(pending.Name), incident.Owner, ""));
        return null;
    }

    private Refusal? Skip(Skipping said)
    {
        if (Stuck(said.Incident, said.Why, out var incident) is { } refusal) return refusal;
        if (incident.Token < 0 || state.Marking.Find(incident.Token) is not { } token || Plan.Nodes[token.Node].Id != incident.Step || !Sijil.Bpmn.Shift.CanSkip(Plan, state.Marking, incident.Token)) return IncidentRefusals.NotSkippable;
        Note(new StepSkipped(incident.Id, incident.Token, incident.Step, Said(said.Why), said.By));
        Note(new IncidentResolved(incident.Id, "skipped", said.By));
        foreach (var result in Plan.Find(incident.Step).Step.Operation?.Outs ?? [])
            if (ValueAt(said.Answer, result.Name) is { } value) Note(new DataSet(result.Into, Seal(value)));
        here = incident.Token;
        Complete(incident.Token);
        return null;
    }

    private Refusal? Change(DataChange said)
    {
        if (Stuck(said.Incident, said.Why, out var incident) is { } refusal) return refusal;
        if (state.IsOpen && incident is { Code: "in-doubt", Token: >= 0 }) return IncidentRefusals.SettleFirst;
        if (!DataPaths.MayChange(said.Path)) return IncidentRefusals.NotChangeable.With(said.Path.Length <= DataPaths.Longest ? said.Path : "…");
        if (SizeLimits.IsTooLarge(said.Value)) return CaseRefusals.TooLarge;
        Note(new DataChanged(incident.Id, incident.Step, said.Path, Said(said.Why), said.By));
        Note(new DataSet(said.Path, Seal(said.Value)));
        Again(incident, said.By);
        return null;
    }

    private Refusal? Shift(TokenShift said)
    {
        if (Stuck(said.Incident, said.Why, out var incident) is { } refusal) return refusal;
        if (incident.Token < 0) return IncidentRefusals.HoldsNothing;
        if (Plan.TryFind(said.To) is not { } to) return IncidentRefusals.NoSuchStep.With(said.To);
        if (Sijil.Bpmn.Shift.Bar(Plan, state.Marking, incident.Token, to) is { } bar) return IncidentRefusals.Of(bar);
        Note(new TokenShifted(incident.Id, incident.Token, incident.Step, to.Id, Said(said.Why), said.By));
        Note(new IncidentResolved(incident.Id, "moved", said.By));
        here = incident.Token;
        Follow(Machine.Put(Plan, incident.Token, to.Index, Ahead(), ask, moves));
        return null;
    }

    /// <summary>What holds for every act with authority: the incident is there, the case goes on, and a reason is given.</summary>
    private Refusal? Stuck(string id, string why, out OpenIncident incident)
    {
        incident = state.Incidents.Find(one => one.Id == id)!;
        if (incident is null) return CaseRefusals.IncidentGone;
        if (!state.IsOpen) return CaseRefusals.Ended;
        return why.Trim().Length is 0 or > MostOfWhy ? IncidentRefusals.NoReason : null;
    }

    private Sealed<string> Said(string why) => Record.Sealed.Of(state.Subject, why.Trim());
}
