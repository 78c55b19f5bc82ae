using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

internal sealed partial class CaseState
{
    /// <summary>The one definition of a case: state equals the fold of the case's facts, in memory, in the row and in a verification.</summary>
    /// <remarks>No case of the switch has a lambda of its own: it would cost every fact an object.</remarks>
    public void Apply(Fact fact, DateTimeOffset at, Keyring keyring)
    {
        switch (fact)
        {
            case CaseOpened opened: Open(opened, at, keyring); break;
            case PromiseMade promise: Promise = promise.At; break;
            case TokensMoved moved: Move(moved.Moves, at); break;
            case StepOffered offered: Steps.Add(new(offered.Token, ++Offers, offered.Step, offered.Holder, offered.Role, at, offered.Due, null)); break;
            case StepAssigned assigned: Assign(assigned); break;
            case AnswersKept kept: Drafts[kept.Token] = Node(kept.Answers, keyring) as JsonObject ?? []; break;
            case PartyJoined joined: Joined.Add(joined.Person); break;
            case StepDone done: Finish(done, keyring); break;
            case StepWithdrawn withdrawn: Drop(withdrawn.Token, at); break;
            case DataSet set: Learn(set.Path, set.Value, keyring, set.Within); break;
            case DecisionMade decided: Learn(decided.Into, decided.Output, keyring); break;
            case FeeSet fee: Fee = [.. fee.Lines]; Tally = Tally with { Fees = fee.Lines.Sum(line => line.Amount) }; break;
            case PaymentMade: Paid = true; break;
            case CertificateIssued: Certificates++; break;
            case RemarkMade: Remarks++; break;
            case AdvisorAssigned assigned: Advisor = assigned.Advisor; break;
            case TimerSet timer: Timers.Add(new(timer.Token, timer.Step, timer.At, timer.Left)); break;
            case TimerFired fired: Silence(fired.Token, fired.Step); break;
            case EventClosed closed: Silence(closed.Token, closed.Step); GiveUp(closed); break;
            case LimitSet limit: Timers.Add(new(limit.Token, limit.Step, limit.At, Tells: limit.Tells)); break;
            case LimitPassed limit: Pass(limit); break;
            case CustomerRated: Rated = true; break;
            case CaseClosed closed: Close(closed, at); break;
            default: ApplyExchange(fact, at, keyring); break;
        }
    }

    private void ApplyExchange(Fact fact, DateTimeOffset at, Keyring keyring)
    {
        switch (fact)
        {
            case DataAsked asked: Pendings.Add(new(asked.Ask, PendingKind.Read, asked.Token, asked.Step, asked.Element, asked.Of, asked.Into, "by-id", at, at)); break;
            case DataRead read: Answer(read.Ask, Element(read.Value, keyring), read.Into); Tally = Tally with { Fetched = Tally.Fetched + read.Fields }; break;
            case DataWithheld withheld: Answer(withheld.Ask, null); break;
            case EffectRequested effect:
                Pendings.Add(new(effect.Effect, PendingKind.Operate, effect.Token, effect.Step, effect.Operation, "", "", effect.Repeats, at, at));
                Inputs[effect.Effect] = Node(effect.Inputs, keyring) ?? new JsonObject();
                break;
            case EffectAnswered answered: Forget(answered.Effect); break;
            case EffectRefused refused: Forget(refused.Effect); break;
            case AnsweredLate late: Forget(late.Id); break;
            case AttemptFailed failed: Postpone(failed); break;
            case IncidentOpened incident: Incidents.Add(new(incident.Incident, incident.Token, incident.Step, incident.Owner, incident.Code, at, incident.Text)); break;
            case IncidentResolved resolved: Resolve(resolved); break;
            case MessageSent sent:
                Pendings.Add(new(sent.Message, PendingKind.Post, sent.Token, sent.Step, sent.Name, sent.Key, "", "by-id", at, at));
                Inputs[sent.Message] = Node(sent.Payload, keyring) ?? new JsonObject();
                break;
            case MessageAwaited awaited:
                Waits.Add(new(awaited.Wait, awaited.Token, awaited.Step, awaited.Name, awaited.Key));
                Pendings.Add(new(awaited.Wait, PendingKind.Expect, awaited.Token, awaited.Step, awaited.Name, awaited.Key, "", "by-id", at, at));
                break;
            case MessageReceived received: Meet(received); break;
            case MessageDeclined declined:
                Pendings.Add(new($"{declined.Wait}.back", PendingKind.Return, -1, "", declined.Name, declined.Key, declined.Message, "by-id", at, at));
                break;
            case NameHeld held: Names.Add(new(held.Step, held.Stream)); break;
            case NameGivenBack given: GiveBack(given); break;
            case ChildCalled called:
                Pendings.Add(new(called.Call, PendingKind.Call, called.Token, called.Step, called.Model, called.Child, "", "by-id", at, at));
                Inputs[called.Call] = Node(called.Data, keyring) ?? new JsonObject();
                break;
            case ChildEnded ended: Forget(ended.Call); break;
            case Handed handed: HandOver(handed.Id); break;
            case CaseMigrated migrated: Migrate(migrated); break;
        }
    }

    private void Assign(StepAssigned assigned) => Replace(Steps, step => step.Token == assigned.Token, step => step with { Assignee = assigned.Assignee });

    private void Silence(int token, string step) => Timers.RemoveAll(timer => timer.Is(token, step));

    private void Pass(LimitPassed limit) => Timers.RemoveAll(timer => timer.Token == limit.Token && timer.Step == limit.Step && timer.Tells is not null);

    private void Postpone(AttemptFailed failed) =>
        Replace(Pendings, pending => pending.Id == failed.Id, pending => pending with { Attempt = failed.Attempt, NextAt = failed.NextAt, Urgent = failed.Reason == TriedAgain });

    private void Resolve(IncidentResolved resolved) => Incidents.RemoveAll(incident => incident.Id == resolved.Incident);

    private void GiveBack(NameGivenBack given) => Names.RemoveAll(name => name.Stream == given.Stream);

    private void Open(CaseOpened opened, DateTimeOffset at, Keyring keyring)
    {
        Opened = opened with { Data = null! };    // it goes on in Data, and is kept once
        OpenedAt = at;
        Data = Element(opened.Data, keyring) is { } data ? new(data) : new();
    }

    private void Finish(StepDone done, Keyring keyring)
    {
        var holder = Steps.Find(step => step.Token == done.Token)?.Holder ?? "";
        Tally = Tally with
        {
            Touches = Tally.Touches + (done.By.IsStaff ? 1 : 0),
            Assisted = Tally.Assisted + (done.By.IsStaff && holder == "customer" ? 1 : 0),
            Visits = Tally.Visits + (done.Visit ? 1 : 0), Minutes = Tally.Minutes + done.Minutes,
            Asked = Tally.Asked + done.Asked, Held = Tally.Held + done.Held,
        };
        if (Element(done.Answers, keyring) is { ValueKind: JsonValueKind.Object } answers)
            foreach (var answer in answers.EnumerateObject()) Data.Set(answer.Name, answer.Value);
        Steps.RemoveAll(step => step.Token == done.Token);
        Drafts.Remove(done.Token);
    }

    private void Meet(MessageReceived received)
    {
        foreach (var wait in Waits.Where(wait => wait.Token == received.Token && wait.Step == received.Step)) Met.Add(wait.Wait);
        Waits.RemoveAll(wait => wait.Token == received.Token && wait.Step == received.Step);
    }

    /// <summary>A called case has its own life now: the call waits for its end and is not made again.</summary>
    private void HandOver(string id)
    {
        if (Pendings.Exists(pending => pending.Id == id && pending.Kind is PendingKind.Call))
            Replace(Pendings, pending => pending.Id == id, pending => pending with { NextAt = Backoff.NotByItself });
        else Forget(id);
    }

    /// <summary>A token that leaves its node leaves behind what waited there; an unanswered effect is remembered as abandoned, its answer may still come.</summary>
    private void Move(IReadOnlyList<int> moves, DateTimeOffset at)
    {
        for (var i = 0; i < moves.Count; i += 3)
        {
            var move = new Move(moves[i], moves[i + 2], moves[i + 1]);
            if (move.IsToken) Drop(move.Token, at);
            Marking.Apply(move);
        }
    }

    private void Drop(int token, DateTimeOffset at)
    {
        Drafts.Remove(token);
        Locals.Remove(token);
        if (Waiting > 0) DropWaiting(token, at);    // most moves are made while nothing waits
    }

    private int Waiting => Steps.Count + Timers.Count + Waits.Count + Incidents.Count + Pendings.Count;

    private void DropWaiting(int token, DateTimeOffset at)
    {
        Steps.RemoveAll(step => step.Token == token);
        Timers.RemoveAll(timer => timer.Token == token);
        Waits.RemoveAll(wait => wait.Token == token);
        Incidents.RemoveAll(incident => incident.Token == token);
        Pendings.RemoveAll(pending => pending.Token == token && pending.Kind is PendingKind.Read or PendingKind.Expect);
        Replace(Pendings, pending => pending.Token == token && !pending.Abandoned && pending.Kind is PendingKind.Operate,
            pending => pending with { Abandoned = true, NextAt = Earlier(pending.NextAt, at + Backoff.After(pending.Id, 1)) });
        foreach (var call in Pendings.FindAll(pending => pending.Token == token && pending.Kind is PendingKind.Call))
        {
            Forget(call.Id);
            Pendings.Add(new($"{call.Id}.stop", PendingKind.Stop, -1, "", call.Of, "", "", "by-id", at, at));
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private void Close(CaseClosed closed, DateTimeOffset at)
    {
        Outcome = closed.Outcome;
        Steps.Clear();
        Timers.Clear();
        Waits.Clear();
        if (Opened.ParentCase is { } parent)
            Pendings.Add(new($"{Id}.end", PendingKind.Tell, Opened.ParentToken, "", parent, "", "", "by-id", at, at));
    }

    private void Answer(string id, JsonElement? value, string? into = null)
    {
        into ??= IntoOf(id);
        if (value is { ValueKind: not JsonValueKind.Null } known && into is not null) Data.Set(into, known);
        Forget(id);
    }

    private string? IntoOf(string id) => Pendings.Find(pending => pending.Id == id)?.Into;

    private void Forget(string id)
    {
        for (var at = Pendings.Count - 1; at >= 0; at--)
            if (Pendings[at].Id == id) Pendings.RemoveAt(at);
        Inputs.Remove(id);
    }

    private static void Replace<T>(List<T> list, Predicate<T> which, Func<T, T> change)
    {
        for (var i = 0; i < list.Count; i++)
            if (which(list[i])) list[i] = change(list[i]);
    }

    /// <summary>The value, or nothing when its person was forgotten.</summary>
    private static JsonNode? Node(Sealed<JsonElement> value, Keyring keyring) => Element(value, keyring) is { } open ? FeelNode.Of(open) : null;

    private static JsonElement? Element(Sealed<JsonElement> value, Keyring keyring) =>
        value.Open(keyring) is { IsKnown: true, Value: { ValueKind: not JsonValueKind.Undefined } open } ? open : null;

    private void Learn(string path, Sealed<JsonElement> value, Keyring keyring, int? within = null)
    {
        var into = within is not { } token ? Data : Locals.TryGetValue(token, out var local) ? local : Locals[token] = new();
        if (Element(value, keyring) is { } known) into.Set(path, known);
        else into.Set(path, null);
    }

    /// <summary>What was to be entered where messages meet need not be any more.</summary>
    private void GiveUp(EventClosed closed)
    {
        bool which(PendingWait wait) => wait.Token == closed.Token && wait.Step == closed.Step;
        foreach (var wait in Waits.FindAll(which)) Pendings.RemoveAll(pending => pending.Id == wait.Wait && pending.Kind is PendingKind.Expect);
        Waits.RemoveAll(which);
    }
}
