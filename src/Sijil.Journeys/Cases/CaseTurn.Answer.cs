using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;

namespace Sijil.Journeys.Cases;

internal sealed partial class CaseTurn
{
    private Refusal? Finish(StepAnswer answer)
    {
        if (state.Steps.Find(step => step.Ticket == answer.Token) is not { } step) return state.IsOpen ? CaseRefusals.StepGone : CaseRefusals.Ended;
        var node = Plan.Find(step.Step);
        if (step.Holder != "customer" && answer.By.Role == "customer") return CaseRefusals.NotYours;
        if (step.Role is "secretary" or "member" or "analyst" && answer.By.Role != step.Role) return CaseRefusals.NotYourRole;
        var said = PlainJson.Of(writer => Write(writer, answer.Answers));
        if (SizeLimits.IsTooLarge(said)) return CaseRefusals.TooLarge;
        doer = answer.By;
        var minutes = answer.Minutes ?? (answer.By.IsStaff ? node.Step.Minutes ?? 0 : 0);
        Note(new StepDone(step.Token, step.Step, answer.By, Record.Sealed.Of(state.Subject, said), IsVisit(node, answer.By), minutes, answer.Asked, answer.Held));
        if (node.Step.IsPayment) Note(new DataSet("payment", Seal(new JsonObject { ["id"] = NextId("p") })));
        Guard(node, step.Token, settle);
        return null;
    }

    /// <summary>The customer came: because the step asks for it, or because they did it at a centre.</summary>
    private static bool IsVisit(Node node, Actor by) => node.Step.Visit || by.Channel == "centre";

    private Refusal? Keep(AnswersDraft draft)
    {
        if (state.Steps.Find(step => step.Ticket == draft.Token) is not { } step) return state.IsOpen ? CaseRefusals.StepGone : CaseRefusals.Ended;
        var known = state.Drafts.GetValueOrDefault(step.Token) is { } before ? (JsonObject)before.DeepClone() : [];
        foreach (var (name, value) in draft.Answers) known[name] = value?.DeepClone();
        var kept = PlainJson.Of(writer => Write(writer, known));
        if (SizeLimits.IsTooLarge(kept)) return CaseRefusals.TooLarge;
        Note(new AnswersKept(step.Token, step.Step, Record.Sealed.Of(state.Subject, kept), draft.By));
        return null;
    }

    private Refusal? Join(Joining joining)
    {
        if (!state.IsOpen) return CaseRefusals.Ended;
        if (state.Opened.Customer == joining.Person || state.Parties.Contains(joining.Person)) return null;
        Note(new PartyJoined(joining.Person, joining.By));
        Note(new NoticeSent(NextId("n"), joining.Person, "joined-to-sign", Seal(new JsonObject())));
        return null;
    }

    private Refusal? Assign(Assignment assignment)
    {
        if (state.Steps.Find(step => step.Ticket == assignment.Token) is not { } step) return CaseRefusals.StepGone;
        if (step.Assignee == assignment.Assignee) return null;
        if (step.Assignee is { Length: > 0 } && assignment.By.Id == assignment.Assignee) return CaseRefusals.HeldByAnother;
        Note(new StepAssigned(step.Token, step.Step, assignment.Assignee, assignment.By));
        if (assignment.Assignee.Length > 0 && state.Incidents.Find(incident => incident.Token == step.Token && incident.Code == "nobody") is { } waited) Resolve(waited, "taken");
        return null;
    }

    private Refusal? Answer(string id, ExchangeReply reply)
    {
        if (state.Pendings.Find(pending => pending.Id == id) is not { } pending) return null;    // answered before: the same answer twice changes nothing
        switch (reply)
        {
            case Answered answered when SizeLimits.IsTooLarge(answered.Values): TryLater(pending, new Failed("too-large", answered.Entity)); break;
            case Answered answered: Accept(pending, answered); break;
            case Refused refused: Decline(pending, refused); break;
            case Failed failed: TryLater(pending, failed); break;
        }
        return null;
    }

    private void Accept(Pending pending, Answered answered)
    {
        EndSilence(pending, "answered");
        if (pending.Abandoned)
        {
            Note(new AnsweredLate(pending.Id, "answered"));
            Stick(-1, pending.Step, answered.Entity, "answered-late", About(IncidentTexts.AnsweredLate, pending));
            return;
        }
        var values = FeelNode.Of(answered.Values);
        var node = Plan.Find(pending.Step);
        if (pending.Kind is PendingKind.Read)
        {
            Note(new DataRead(pending.Id, pending.Name, pending.Of, pending.Step, answered.Entity, answered.System, answered.Basis, answered.Fields, Seal(values)));
        }
        else
        {
            Note(new EffectAnswered(pending.Id, pending.Name, pending.Step, answered.Entity, answered.System, Seal(values)));
            foreach (var result in node.Step.Operation?.Outs ?? [])
                Note(new DataSet(result.Into, Seal(ValueAt(values, result.Name))));
            if (pending.Name.EndsWith(".collect-payment", StringComparison.Ordinal)) Note(new PaymentMade(pending.Id, state.Fee));
        }
        SettleWhenAnswered(node, pending.Token);
    }

    private void Decline(Pending pending, Refused refused)
    {
        EndSilence(pending, "refused");
        if (pending.Abandoned)
        {
            Note(new AnsweredLate(pending.Id, refused.Code));
            return;
        }
        if (pending.Kind is PendingKind.Read) Note(new DataWithheld(pending.Id, pending.Name, pending.Of, pending.Step, refused.Code, refused.Text));
        else Note(new EffectRefused(pending.Id, pending.Name, pending.Step, refused.Entity, refused.System, refused.Code, refused.Text));
        var node = Plan.Find(pending.Step);
        // What a register does not hold is left out; the model looks whether it is there.
        if (pending.Kind is PendingKind.Read && Machine.Catcher(Plan, state.Marking, pending.Token, new(TriggerKind.Error) { Code = refused.Code }) is null) SettleWhenAnswered(node, pending.Token);
        else Throw(pending.Token, node, refused.Code, refused.Text, refused.Entity);
    }

    /// <summary>A step goes on when the last of its systems has answered, unless one of them has refused it.</summary>
    private void SettleWhenAnswered(Node node, int token)
    {
        if (!IsWaiting(token) && !state.Incidents.Exists(incident => incident.Token == token && !incident.EndsByItself)) Guard(node, token, settle);
    }

    /// <summary>Only whoever saw the effect as it stands now begins it: of two nodes that both find it due, one.</summary>
    private Refusal? Begin(Beginning beginning)
    {
        if (state.Pendings.Find(one => one.Id == beginning.Id && one.NextAt == beginning.DueAt) is not { } pending) return CaseRefusals.BegunElsewhere;
        Note(new AttemptFailed(pending.Id, Math.Max(1, pending.Attempt), "begun", now + TimeSpan.FromMinutes(2)));
        return null;
    }

    private Refusal? Return(ChildReply child)
    {
        if (state.Pendings.Find(pending => pending.Id == child.Call) is not { } pending) return null;
        Note(new ChildEnded(child.Call, child.Child, child.Outcome, Seal(child.Data)));
        var node = Plan.Find(pending.Step);
        foreach (var result in node.Step.Outs) Note(new DataSet(result.Into, Seal(ValueAt(child.Data, result.Name))));
        if (child.Outcome == "completed") Complete(pending.Token);
        else Throw(pending.Token, node, child.Outcome, IncidentTexts.ChildEnded.With(child.Child), state.Opened.Entity);
        return null;
    }

    private Refusal? Hand(string id)
    {
        if (state.Pendings.Find(pending => pending.Id == id) is { } handed) EndSilence(handed, "answered");
        if (state.Pendings.Exists(pending => pending.Id == id && pending.NextAt < Backoff.NotByItself)) Note(new Handed(id));
        return null;
    }

    private Refusal? Rate(Rating rating)
    {
        if (state.IsOpen) return CaseRefusals.NotYetEnded;
        if (rating.Score is < 1 or > 5) return CaseRefusals.NoSuchScore;
        if (state.Rated) return null;
        Note(new CustomerRated(state.Id, rating.Score, rating.Channel, rating.By));
        return null;
    }

    private Refusal? View(Viewing viewing)
    {
        Note(new PersonViewed(state.Opened.Customer, state.Id, viewing.Purpose, viewing.By));
        return null;
    }

    private Refusal? Stop()
    {
        if (!state.IsOpen) return null;
        foreach (var token in Ahead().Tokens.Reverse()) moves.Add(Move.Gone(token.Id));
        Follow(new Arrivals());
        terminated = true;
        return null;
    }

    private static string SilenceOf(Pending pending) => $"{pending.Id}.i";

    private void EndSilence(Pending pending, string how)
    {
        if (state.Incidents.Find(incident => incident.Id == SilenceOf(pending)) is { } incident) Resolve(incident, how);
    }

    private void Resolve(OpenIncident incident, string how) => Note(new IncidentResolved(incident.Id, how, Actor.System));

    private static JsonNode? ValueAt(JsonNode? values, string path) => Knowledge.Find(values, path);
}
