using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys.Effects;

namespace Sijil.Journeys.Cases;

internal sealed partial class CaseTurn
{
    private Refusal? Finish(StepAnswer answer)
    {
        if (state.Steps.Find(step => step.Token == answer.Token) is not { } step) return CaseRefusals.StepGone;
        var node = plan.Find(step.Step);
        if (step.Holder != "customer" && answer.By.Role == "customer") return CaseRefusals.NotYours;
        var minutes = answer.Minutes ?? (answer.By.IsStaff ? node.Step.Minutes ?? 0 : 0);
        Note(new StepDone(answer.Token, step.Step, answer.By, Seal(answer.Answers), node.Step.Visit, minutes, answer.Asked, answer.Held));
        if (node.Step.IsPayment) Note(new DataSet("payment", Seal(new JsonObject { ["id"] = NextId("p") })));
        Settle(node, answer.Token);
        return null;
    }

    private Refusal? Keep(AnswersDraft draft)
    {
        if (state.Steps.Find(step => step.Token == draft.Token) is not { } step) return CaseRefusals.StepGone;
        var known = state.Drafts.GetValueOrDefault(draft.Token) is { } before ? (JsonObject)before.DeepClone() : [];
        foreach (var (name, value) in draft.Answers) known[name] = value?.DeepClone();
        Note(new AnswersKept(draft.Token, step.Step, Seal(known), draft.By));
        return null;
    }

    private Refusal? Assign(Assignment assignment)
    {
        if (state.Steps.Find(step => step.Token == assignment.Token) is not { } step) return CaseRefusals.StepGone;
        if (step.Assignee == assignment.Assignee) return null;
        if (step.Assignee is { Length: > 0 } && assignment.By.Id == assignment.Assignee) return CaseRefusals.HeldByAnother;
        Note(new StepAssigned(step.Token, step.Step, assignment.Assignee, assignment.By));
        return null;
    }

    private Refusal? Answer(string id, ExchangeReply reply)
    {
        if (state.Pendings.Find(pending => pending.Id == id) is not { } pending) return null;    // answered before: the same answer twice changes nothing
        switch (reply)
        {
            case Answered answered: Accept(pending, answered); break;
            case Refused refused: Decline(pending, refused); break;
            case Failed failed: TryLater(pending, failed); break;
        }
        return null;
    }

    private void Accept(Pending pending, Answered answered)
    {
        if (pending.Abandoned)
        {
            Note(new AnsweredLate(pending.Id, "answered"));
            Stick(pending.Token, pending.Step, answered.Entity, "answered-late", Texts.AnsweredLate.With(pending.Name));
            return;
        }
        ResolveIncident(pending.Token, "answered");
        var values = JsonNode.Parse(answered.Values.GetRawText());
        var node = plan.Find(pending.Step);
        if (pending.Kind is PendingKind.Read)
        {
            Note(new DataRead(pending.Id, pending.Name, pending.Of, pending.Step, answered.Entity, answered.System, answered.Basis, answered.Fields, Seal(values)));
        }
        else
        {
            Note(new EffectAnswered(pending.Id, pending.Name, pending.Step, answered.Entity, answered.System, Seal(values)));
            foreach (var result in node.Step.Operation?.Outs ?? [])
                Note(new DataSet(result.Into, Seal(CaseDataOf(values, result.Name))));
            if (pending.Name.EndsWith(".collect-payment", StringComparison.Ordinal)) Note(new PaymentMade(pending.Id, state.Fee));
        }
        if (!IsWaiting(pending.Token)) Settle(node, pending.Token);
    }

    private void Decline(Pending pending, Refused refused)
    {
        if (pending.Abandoned)
        {
            Note(new AnsweredLate(pending.Id, refused.Code));
            return;
        }
        ResolveIncident(pending.Token, "refused");
        if (pending.Kind is PendingKind.Read) Note(new DataWithheld(pending.Id, pending.Name, pending.Of, pending.Step, refused.Code, refused.Text));
        else Note(new EffectRefused(pending.Id, pending.Name, pending.Step, refused.Entity, refused.System, refused.Code, refused.Text));
        var node = plan.Find(pending.Step);
        if (pending.Kind is PendingKind.Read && plan.Catching(node, refused.Code) is null)
        {
            if (!IsWaiting(pending.Token)) Settle(node, pending.Token);    // what a register does not hold is left out; the model looks whether it is there
            return;
        }
        Throw(pending.Token, node, refused.Code, refused.Text, refused.Entity);
    }

    private void TryLater(Pending pending, Failed failed)
    {
        var attempt = pending.Attempt + 1;
        Note(new AttemptFailed(pending.Id, attempt, failed.Reason, now + Backoff.After(pending.Id, attempt)));
        if (pending.Repeats == "never") Stick(pending.Token, pending.Step, failed.Owner, "in-doubt", Texts.InDoubt.With(pending.Name));
        else if (attempt == Backoff.AttemptsBeforeIncident) Stick(pending.Token, pending.Step, failed.Owner, "no-answer", Texts.NoAnswer.With(pending.Name));
    }

    private Refusal? Wake()
    {
        foreach (var timer in state.Timers.Where(timer => timer.At <= now).ToList())
        {
            if (!state.Timers.Contains(timer)) continue;    // an earlier one took its step away
            Note(new TimerFired(timer.Token, timer.Step));
            var node = plan.Find(timer.Step);
            if (node.Kind is NodeKind.BoundaryTimer) Move((marking, moves) => Machine.Fire(plan, node.Index, timer.Token, marking, Feel(), moves));
            else Complete(timer.Token);
        }
        return null;
    }

    private Refusal? Receive(MessageArrival message)
    {
        if (state.Waits.Find(wait => wait.Wait == message.Wait) is not { } wait) return null;
        Note(new MessageReceived(message.Message, wait.Token, wait.Step, wait.Name, Seal(message.Payload)));
        var node = plan.Find(wait.Step);
        Note(new DataSet(node.Step.Message?.Into ?? wait.Name, Seal(message.Payload)));
        if (node.Kind is NodeKind.BoundaryMessage) Move((marking, moves) => Machine.Fire(plan, node.Index, wait.Token, marking, Feel(), moves));
        else Complete(wait.Token);
        return null;
    }

    private Refusal? Return(ChildReply child)
    {
        if (state.Pendings.Find(pending => pending.Id == child.Call) is not { } pending) return null;
        Note(new ChildEnded(child.Call, child.Child, child.Outcome, Seal(child.Data)));
        if (pending.Abandoned) return null;
        var node = plan.Find(pending.Step);
        foreach (var result in node.Step.Outs) Note(new DataSet(result.Into, Seal(CaseDataOf(child.Data, result.Name))));
        if (child.Outcome == "completed") Complete(pending.Token);
        else Throw(pending.Token, node, child.Outcome, Texts.ChildEnded.With(child.Child), state.Opened.Entity);
        return null;
    }

    private Refusal? Hand(string id)
    {
        if (state.Pendings.Exists(pending => pending.Id == id)) Note(new Handed(id));
        return null;
    }

    private Refusal? Rate(Rating rating)
    {
        if (state.IsOpen) return CaseRefusals.NotYetEnded;
        if (rating.Score is < 1 or > 5) return CaseRefusals.NoSuchScore;
        Note(new CustomerRated(state.Id, rating.Score, rating.Channel));
        return null;
    }

    private Refusal? View(Viewing viewing)
    {
        Note(new PersonViewed(state.Opened.Customer, state.Id, viewing.Purpose, viewing.By));
        return null;
    }

    private void ResolveIncident(int token, string how)
    {
        foreach (var incident in state.Incidents.Where(incident => incident.Token == token).ToList())
            Note(new IncidentResolved(incident.Id, how, Actor.System));
    }

    private static JsonNode? CaseDataOf(JsonNode? values, string path) => new CaseData(values as JsonObject).Find(path);
}
