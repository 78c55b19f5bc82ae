using Sijil.Bpmn;
using Sijil.Facts;

namespace Sijil.Measure.Holders;

/// <summary>What each fact of a case says of who owes what: the one rule by which time has an owner.</summary>
internal static class HeldFacts
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "case-opened", "tokens-moved", "step-offered", "step-done", "step-withdrawn", "data-asked", "data-read", "data-withheld", "effect-requested", "effect-answered", "effect-refused",
        "answered-late", "incident-opened", "incident-resolved", "message-awaited", "message-received", "child-called", "child-ended", "timer-set", "timer-fired", "event-closed", "case-closed",
    };

    public static bool Counts(string type) => Kinds.Contains(type);

    public static void Apply(HeldCase held, Fact fact)
    {
        switch (fact)
        {
            case StepOffered offered: Offer(held, offered); break;
            case StepDone done: Finish(held, done); break;
            case StepWithdrawn withdrawn: held.Owed.RemoveAll(owed => owed.Token == withdrawn.Token && owed.Id.Length is 0); break;
            case DataAsked asked: held.Owed.Add(new(asked.Ask, asked.Token, asked.Step, HolderCode.OfElement(asked.Element))); break;
            case DataRead read: Answer(held, read.Ask); break;
            case DataWithheld withheld: Answer(held, withheld.Ask); break;
            case EffectRequested effect: held.Owed.Add(new(effect.Effect, effect.Token, effect.Step, HolderCode.OfOperation(effect.Operation))); break;
            case EffectAnswered answered: Answer(held, answered.Effect); break;
            case EffectRefused refused: Answer(held, refused.Effect); break;
            case AnsweredLate late: Answer(held, late.Id); break;
            case IncidentOpened incident: held.Owed.Add(new(incident.Incident, incident.Token, incident.Step, HolderCode.OfStep(incident.Owner))); break;
            case IncidentResolved resolved: Answer(held, resolved.Incident); break;
            case MessageAwaited awaited: held.Owed.Add(new(awaited.Wait, awaited.Token, awaited.Step, HolderCode.Case)); break;
            case MessageReceived received: held.Owed.RemoveAll(owed => owed.Token == received.Token && owed.Step == received.Step && owed.Holder is HolderCode.Case); break;
            case ChildCalled called: held.Owed.Add(new(called.Call, called.Token, called.Step, HolderCode.Case)); break;
            case ChildEnded ended: Answer(held, ended.Call); break;
            case TimerSet timer: held.Owed.Add(new("", timer.Token, timer.Step, HolderCode.Date)); break;
            case TimerFired fired: NoDate(held, fired.Token, fired.Step); break;
            case EventClosed closed: held.Owed.RemoveAll(owed => owed.Token == closed.Token && owed.Step == closed.Step && owed.Holder is HolderCode.Date or HolderCode.Case); break;
            case TokensMoved moved: Move(held, moved.Moves); break;
        }
    }

    private static void Offer(HeldCase held, StepOffered offered)
    {
        if (held.Done.Contains(offered.Step)) held.Rework++;
        held.Owed.Add(new("", offered.Token, offered.Step, HolderCode.OfStep(offered.Holder)));
    }

    private static void Finish(HeldCase held, StepDone done)
    {
        if (!held.Done.Contains(done.Step)) held.Done.Add(done.Step);
        held.Owed.RemoveAll(owed => owed.Token == done.Token && owed.Id.Length is 0 && owed.Holder is not HolderCode.Date);
    }

    private static void Answer(HeldCase held, string id) => held.Owed.RemoveAll(owed => owed.Id == id);

    private static void NoDate(HeldCase held, int token, string step) => held.Owed.RemoveAll(owed => owed.Token == token && owed.Step == step && owed.Holder is HolderCode.Date);

    /// <summary>A token that leaves its node leaves behind what waited there.</summary>
    private static void Move(HeldCase held, IReadOnlyList<int> moves)
    {
        if (held.Owed.Count is 0) return;
        for (var i = 0; i + 2 < moves.Count; i += 3)
        {
            var move = new Move(moves[i], moves[i + 2], moves[i + 1]);
            if (move.IsToken) held.Owed.RemoveAll(owed => owed.Token == move.Token);
        }
    }
}
