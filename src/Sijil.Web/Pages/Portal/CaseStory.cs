using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>Tells a case's facts as its customer reads them: each step with who held it, each decision with its reason.</summary>
internal sealed class CaseStory(CaseView view, ProcessPlan? plan, string person, Naming names, Notices notices, Texts texts)
{
    private readonly List<CaseMoment> moments = [];
    private readonly Dictionary<string, CaseMoment> underway = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> steps = new(StringComparer.Ordinal);

    public static IReadOnlyList<CaseMoment> Of(CaseView view, ProcessPlan? plan, IReadOnlyList<StoryFact> facts, string person, Naming names, Notices notices, Texts texts)
    {
        var story = new CaseStory(view, plan, person, names, notices, texts);
        foreach (var fact in facts) story.Tell(fact);
        foreach (var open in story.underway.Values) open.Now = view.IsOpen;
        return story.moments;
    }

    private void Tell(StoryFact told)
    {
        var at = told.HappenedAt;
        switch (told.Fact)
        {
            case CaseOpened opened: Say(texts[opened.Proactive ? "portal.story.noticed" : "portal.story.applied"], at, names.Entity(opened.Entity)); break;
            case CaseClosed closed: Close(closed, at); break;
            case StepOffered offered: At(offered.Step, at, names.Holder(offered.Holder, view.Advisor)); break;
            case StepAssigned assigned: Line(assigned.Step, names.Advisor(assigned.Assignee) is { } who ? texts["portal.story.taken", who] : ""); break;
            case StepDone done: Done(done, at); break;
            case StepWithdrawn withdrawn: End(withdrawn.Step, at, texts["portal.story.withdrawn"], Tone.Neutral); break;
            case DecisionMade decided: Decided(decided, at); break;
            case FeeSet fee: Say(texts["portal.story.fee", Fmt.Money(fee.Lines.Sum(line => line.Amount))], at); break;
            case PaymentMade paid: Say(texts["portal.story.paid", Fmt.Money(paid.Lines.Sum(line => line.Amount))], at); break;
            case AdvisorAssigned assigned: Say(texts["portal.story.advisor", names.Advisor(assigned.Advisor) ?? texts["portal.advisor"]], at); break;
            case NoticeSent notice when notice.To == person: Say(texts["portal.story.notice", notices.Subject(notice)], at, href: texts.Link("/inbox")); break;
            case CertificateIssued issued: Say(texts["portal.story.certificate", notices.Certificate(issued.Type)], at, names.Entity(issued.Issuer), texts.Link($"/documents/{issued.Certificate}")); break;
            case CustomerRated: Say(texts["portal.story.rated"], at); break;
            default: TellExchange(told.Fact, at); break;
        }
    }

    private void TellExchange(Fact fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case DataAsked asked: Ask(asked.Ask, asked.Step, at, names.SourceOf(asked.Element) ?? ""); break;
            case DataRead read:
                if (read.Into is not null) Ask(read.Ask, read.Step, at, names.Entity(read.Entity));
                Line(read.Step, texts["portal.story.read", names.Element(read.Element), names.Entity(read.Entity)]);
                End(read.Step, at, texts["portal.done"], Tone.Good);
                break;
            case DataWithheld withheld: Line(withheld.Step, texts[withheld.Text]); break;
            case EffectRequested requested: Ask(requested.Effect, requested.Step, at, names.Entity(requested.Operation.Split('.')[0])); break;
            case EffectAnswered answered: End(answered.Step, at, texts["portal.done"], Tone.Good); break;
            case EffectRefused refused:
                Line(refused.Step, texts[refused.Text]);
                End(refused.Step, at, texts["portal.story.refused"], Tone.Warn);
                break;
            case AttemptFailed failed when steps.TryGetValue(failed.Id, out var step) && underway.TryGetValue(step, out var waiting): waiting.Attempts = failed.Attempt; break;
            case MessageAwaited awaited: Ask(awaited.Wait, awaited.Step, at, ""); break;
            case MessageReceived received: End(received.Step, at, texts["portal.done"], Tone.Good); break;
            case ChildCalled called: Ask(called.Call, called.Step, at, ""); break;
            case ChildEnded ended when steps.TryGetValue(ended.Call, out var called): End(called, at, texts["portal.done"], Tone.Good); break;
            case IncidentOpened incident: Incident(incident, at); break;
            case IncidentResolved: Say(texts["portal.story.resolved"], at); break;
        }
    }

    private void Close(CaseClosed closed, DateTimeOffset at)
    {
        foreach (var open in underway.Values) open.Until ??= at;
        underway.Clear();
        var good = closed.Outcome == "completed";
        Say(texts[good ? "portal.story.completed" : "portal.story.stopped"], at).Tone = good ? Tone.Good : Tone.Warn;
    }

    private void Done(StepDone done, DateTimeOffset at)
    {
        if (done.By.For is not null && underway.TryGetValue(done.Step, out var acted)) acted.Lines.Add(texts["mandates.story.acted", names.Advisor(done.By.Id) ?? texts["mandates.somebody"]]);
        if (done.By.IsStaff && underway.TryGetValue(done.Step, out var open) && open.Holder == texts["portal.you"]) open.Lines.Add(ForYou(done.By));
        End(done.Step, at, texts["portal.done"], Tone.Good);
    }

    private string ForYou(Actor by) => names.Advisor(by.Id) is { } who ? texts["portal.story.for-you-by", who] : texts["portal.story.for-you"];

    private void Decided(DecisionMade decided, DateTimeOffset at)
    {
        At(decided.Step, at, "");
        underway[decided.Step].Decided = decided;
        Line(decided.Step, texts[decided.Because] is { Length: > 0 } reason ? texts["portal.story.because", reason] : "");
        End(decided.Step, at, texts["portal.story.decided"], Tone.Good);
    }

    private void Incident(IncidentOpened incident, DateTimeOffset at)
    {
        var said = Say(names.Step(plan, incident.Step), at, names.Holder(incident.Owner, view.Advisor));
        (said.State, said.Tone) = (texts["portal.incident"], Tone.Bad);
        said.Lines.Add(texts[incident.Text]);
    }

    private void Ask(string id, string step, DateTimeOffset at, string holder)
    {
        steps[id] = step;
        At(step, at, holder);
    }

    /// <summary>The moment of a step that is under way; begun now if it was not.</summary>
    private void At(string step, DateTimeOffset at, string holder)
    {
        if (!underway.TryGetValue(step, out var moment)) moments.Add(underway[step] = moment = new(names.Step(plan, step), at));
        if (moment.Holder.Length == 0) moment.Holder = holder;
    }

    private void Line(string step, string text)
    {
        if (text.Length > 0 && (underway.GetValueOrDefault(step) ?? moments.LastOrDefault()) is { } moment && !moment.Lines.Contains(text)) moment.Lines.Add(text);
    }

    private void End(string step, DateTimeOffset at, string state, Tone tone)
    {
        if (!underway.Remove(step, out var moment)) return;
        (moment.Until, moment.State, moment.Tone) = (at, state, tone);
    }

    private CaseMoment Say(string title, DateTimeOffset at, string holder = "", string? href = null)
    {
        var moment = new CaseMoment(title, at) { Holder = holder, Href = href, Tone = Tone.Good };
        moments.Add(moment);
        return moment;
    }
}
