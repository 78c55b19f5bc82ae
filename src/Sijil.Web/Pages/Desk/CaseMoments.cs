using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Desk;
using Sijil.Steer.Bodies;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>A line of a case's story: what happened, by whom, and why if a reason was given.</summary>
internal sealed record CaseMoment(string Title, string? By, DateTimeOffset At, Tone Tone, string? Why = null, DecisionMade? Decided = null);

/// <summary>Tells the facts of a case in words; what only the machine needs is left out.</summary>
internal sealed class CaseMoments(CaseDesk cases, StaffNames names, RegisterFold registers, Keyring keyring, Texts texts)
{
    /// <summary>What the Secretariat recommends is between it and the councils; entities read the resolution.</summary>
    public IReadOnlyList<CaseMoment> Of(OpenedCase opened, StaffMember reader)
    {
        List<CaseMoment> moments = [];
        foreach (var told in opened.Story)
            if ((told.Fact is not RecommendationMade || reader.Role is "secretary" or "member") && Tell(told.Fact, opened.Case, told.HappenedAt) is { } moment) moments.Add(moment);
        moments.Reverse();
        return moments;
    }

    private CaseMoment? Tell(Fact fact, CaseView view, DateTimeOffset at) => fact switch
    {
        CaseOpened opened => new(texts["desk.story.opened"], names.Doer(opened.By), at, Tone.Info),
        StepDone done => new(StepName(view, done.Step), names.Doer(done.By), at, Tone.Good),
        StepAssigned { Assignee.Length: > 0 } assigned => new(texts["desk.story.taken", StepName(view, assigned.Step)], names.Person(assigned.Assignee), at, Tone.Neutral),
        StepAssigned handed => new(texts["desk.story.handed-back", StepName(view, handed.Step)], names.Doer(handed.By), at, Tone.Neutral),
        StepWithdrawn withdrawn => new(texts["desk.story.withdrawn", StepName(view, withdrawn.Step)], null, at, Tone.Warn),
        AdvisorAssigned advisor => new(texts["desk.story.advisor"], names.Person(advisor.Advisor), at, Tone.Neutral),
        DecisionMade { Because.Ar.Length: > 0 } decided => new(StepName(view, decided.Step), null, at, Tone.Info, texts[decided.Because], decided),
        PaymentMade => new(texts["desk.story.paid"], names.Holder("customer"), at, Tone.Good),
        CertificateIssued issued => new(texts["desk.story.issued", Certificate(issued.Type)], names.Entity(issued.Issuer), at, Tone.Good),
        CaseMigrated migrated => new(texts[migrated.Back ? "desk.story.migrated.back" : "desk.story.migrated"], names.Doer(migrated.By), at, Tone.Info),
        CaseClosed closed => new(texts[$"desk.outcome.{closed.Outcome}"], null, at, closed.Outcome == "completed" ? Tone.Good : Tone.Warn),
        PersonViewed seen => new(texts["desk.story.viewed"], names.Doer(seen.By), at, Tone.Neutral),
        _ => Exchanged(fact, view, at) ?? Council(fact, at),
    };

    private CaseMoment? Exchanged(Fact fact, CaseView view, DateTimeOffset at) => fact switch
    {
        DataRead read => new(texts["desk.story.read", names.Element(read.Element)], names.Entity(read.Entity), at, Tone.Neutral, texts[read.Basis]),
        DataWithheld withheld => new(texts["desk.story.withheld", names.Element(withheld.Element)], null, at, Tone.Warn, texts[withheld.Text]),
        EffectAnswered answered => new(StepName(view, answered.Step), names.Entity(answered.Entity), at, Tone.Good),
        EffectRefused refused => new(StepName(view, refused.Step), names.Entity(refused.Entity), at, Tone.Bad, texts[refused.Text]),
        IncidentOpened incident => new(texts["desk.story.incident"], names.Holder(incident.Owner), at, Tone.Bad, texts[incident.Text]),
        EffectSettled settled => new(settled.Done ? texts["desk.story.settled.done"] : texts["desk.story.settled.failed"], null, at, settled.Done ? Tone.Good : Tone.Warn),
        IncidentResolved resolved => new(texts["desk.story.resolved"], resolved.By.Role == "system" ? null : names.Doer(resolved.By), at, Tone.Good),
        _ => Remedied(fact, view, at),
    };

    private CaseMoment? Remedied(Fact fact, CaseView view, DateTimeOffset at) => fact switch
    {
        StepRetried retried => new(texts["desk.story.retried", StepName(view, retried.Step)], names.Doer(retried.By), at, Tone.Neutral, Said(retried.Why)),
        StepSkipped skipped => new(texts["desk.story.skipped", StepName(view, skipped.Step)], names.Doer(skipped.By), at, Tone.Warn, Said(skipped.Why)),
        DataChanged changed => new(texts["desk.story.changed", changed.Path], names.Doer(changed.By), at, Tone.Warn, Said(changed.Why)),
        TokenShifted shifted => new(texts["desk.story.moved", StepName(view, shifted.Step), StepName(view, shifted.To)], names.Doer(shifted.By), at, Tone.Warn, Said(shifted.Why)),
        StepHandedOver handed => new(texts["desk.story.handed-over", StepName(view, handed.Step), names.Person(handed.To)], names.Doer(handed.By), at, Tone.Neutral, Said(handed.Why)),
        StepEscalated escalated => new(texts["desk.story.escalated", StepName(view, escalated.Step), names.Entity(escalated.To)], names.Doer(escalated.By), at, Tone.Warn, Said(escalated.Why)),
        AdvisorHandedOver changed => new(texts["desk.story.advisor-changed", names.Person(changed.To)], names.Doer(changed.By), at, Tone.Neutral, Said(changed.Why)),
        LimitPassed limit => new(texts["desk.story.limit", names.Holder(limit.Tells)], null, at, Tone.Warn),
        _ => null,
    };

    private CaseMoment? Council(Fact fact, DateTimeOffset at) => fact switch
    {
        RemarkMade remark => new(texts["council.story.remark", remark.Number], names.Doer(remark.By), at, Tone.Warn, remark.Text),
        ItemReferred referred => new(texts["council.story.referred", Body(referred.Body)], null, at, Tone.Info),
        ItemFiled filed => new(texts["council.story.filed"], names.Doer(filed.By), at, Tone.Info),
        RemarkAnswered answered => new(texts["council.story.reply", answered.Number], names.Doer(answered.By), at, Tone.Good, answered.Text),
        OpinionGiven given => new(texts["council.story.opinion", names.Entity(given.Body), texts[$"council.opinion.{given.Verdict}"]], names.Doer(given.By), at, Tone.Info),
        RecommendationMade made => new(texts["council.story.recommendation", texts[$"council.verdict.{made.Verdict}"]], names.Doer(made.By), at, Tone.Info),
        ItemEndorsed endorsed => new(texts["council.story.endorsed", Body(endorsed.Council)], names.Doer(endorsed.By), at, Tone.Good),
        ResolutionPassed passed => new(texts["council.story.resolution", Body(passed.Council), texts[$"council.resolved.{passed.Verdict}"], passed.Number], names.Doer(passed.By), at, Tone.Gold),
        FollowUpAssigned assigned => new(texts["council.story.assigned"], names.Entity(assigned.Owner), at, Tone.Info, assigned.Task),
        EvidenceGiven given => new(texts["council.story.evidence"], names.Doer(given.By), at, Tone.Info, given.Text),
        FollowUpReminded => new(texts["council.story.reminded"], null, at, Tone.Neutral),
        FollowUpRescheduled moved => new(texts["council.story.rescheduled", moved.Due], names.Doer(moved.By), at, Tone.Warn, moved.Reason),
        FollowUpClosed closed => new(texts["council.story.closed"], names.Doer(closed.By), at, Tone.Good),
        _ => null,
    };

    /// <summary>A reason as it was written; nothing once its person is forgotten.</summary>
    private string? Said(Sealed<string> why) => why.Open(keyring) is { IsKnown: true } open ? open.Value : null;

    private string Body(string council) => registers.All<Council>("councils").TryGetValue(council, out var body) ? texts[body.Name] : council;

    private string StepName(CaseView view, string step) => cases.Step(view, step) is { } card ? texts[card.Name] : step;

    private string Certificate(string type) =>
        registers.All<JsonElement>("certificates").TryGetValue(type, out var file) && file.TryGetProperty("title", out var title)
            ? texts.Pick(title.GetProperty("ar").GetString() ?? type, title.GetProperty("en").GetString() ?? type)
            : type;
}
