using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys.Calendars;

namespace Sijil.Journeys.Cases;

/// <summary>Time limits of steps and of the case: how long they are on whose calendar, and who is told when they have passed.</summary>
internal sealed partial class CaseTurn
{
    /// <summary>No journey of a government waits longer.</summary>
    private const int MostYears = 50;

    private void Promise()
    {
        if (Plan.Journey.Promise is not { } promise) return;
        var at = Moments.After(promise, now, Plan.Journey.InWorkingTime ? WorkCalendar.Of(library.Registers, state.Opened.Entity) : null);
        Note(new PromiseMade(at));
        if (Plan.Journey.Escalate is { } escalate) Note(new LimitSet(-1, "", at, Told(escalate, state.Opened.Entity)));
    }

    /// <summary>Until when a step is to be done; null where its model says nothing.</summary>
    private DateTimeOffset? DueOf(Node node) => node.Step.DueAt is { } said ? Moments.After(said.Evaluate(Feel()), now, WorkOf(node))
        : node.Step.Due is { } due ? Moments.After(due, now, WorkOf(node)) : null;

    /// <summary>The calendar on which a step's time runs; null where it runs day and night. An event's time is that of the activity on which it is.</summary>
    private WorkCalendar? WorkOf(Node node)
    {
        if (!node.Step.InWorkingTime) return null;
        var owned = node.Step.Owner is null && node.AttachedTo >= 0 ? Plan.Nodes[node.AttachedTo] : node;
        var holder = OwnerOf(owned);
        return WorkCalendar.Of(library.Registers, holder is "customer" or "advisor" ? state.Opened.Entity : holder);
    }

    /// <summary>Where the model names somebody to be told, and where a message is waited for, the case wakes when the step's time is over.</summary>
    private void LimitTime(Node node, int token)
    {
        var listens = node.Kind is NodeKind.ReceiveTask or NodeKind.Catch && node.Has(TriggerKind.Message);
        if (!node.Rests || node.Step.Escalate is null && !listens || DueOf(node) is not { } due) return;
        if (IsLimited(node.Id, token)) return;    // tried again: its time runs on
        Note(new LimitSet(token, node.Id, due, Told(node.Step.Escalate ?? "", OwnerOf(node))));
    }

    private bool IsLimited(string step, int token) => state.Timers.Exists(timer => timer.Token == token && timer.Step == step && timer.Tells is not null);

    private string Told(string escalate, string otherwise) => NameOf(escalate) is { Length: > 0 } named ? named
        : otherwise is { Length: > 0 } and not "customer" ? otherwise : state.Opened.Entity is { Length: > 0 } entity ? entity : Secretariat;

    /// <summary>Lateness is a fact and somebody's concern; it takes nothing from whoever has the step.</summary>
    private void PassLimit(PendingTimer limit, string tells)
    {
        var step = state.Steps.Find(open => open.Token == limit.Token && open.Step == limit.Step);
        Note(new LimitPassed(limit.Token, limit.Step, limit.At, tells, step?.Assignee ?? ""));
        var (code, text) = limit switch
        {
            { Token: < 0 } => ("case-late", IncidentTexts.CaseLate),
            _ when state.Waits.Exists(wait => wait.Token == limit.Token && wait.Step == limit.Step) => ("no-message", IncidentTexts.NoMessage),
            _ when step is { Assignee: null or "", Holder: not "customer" } => ("nobody", IncidentTexts.Nobody),
            _ => ("late", IncidentTexts.Late),
        };
        Open(NextId("i"), limit.Token, limit.Step, tells, code, Named(text, limit.Step));
    }

    /// <summary>A timer that nobody now at work will hear is set, and somebody looks at what it was computed from.</summary>
    private void Doubt(Node node, int token, DateTimeOffset at)
    {
        if (at < now.AddYears(MostYears)) return;
        var day = at.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var (ar, en) = (node.NameAr.Length > 0 ? node.NameAr : node.Id, node.NameEn.Length > 0 ? node.NameEn : node.Id);
        Stick(token, node.Id, state.Opened.Entity, OpenIncident.TimerFar, new(IncidentTexts.TimerFar.With(ar, day).Ar, IncidentTexts.TimerFar.With(en, day).En));
    }

    /// <summary>What it was computed from was changed: it is computed again.</summary>
    private void SetAgain(OpenIncident far)
    {
        var node = Plan.Find(far.Step);
        Note(new EventClosed(far.Token, far.Step));
        here = far.Token;
        Guard(node, far.Token, (happens, token) => WaitFor(happens, happens, token));
    }

    /// <summary>A text about a step, with its name in each language.</summary>
    private Bilingual Named(Bilingual text, string step) => step.Length > 0 && Plan.TryFind(step) is { } node
        ? new(text.With(node.NameAr.Length > 0 ? node.NameAr : node.Id).Ar, text.With(node.NameEn.Length > 0 ? node.NameEn : node.Id).En)
        : text.With(step);
}
