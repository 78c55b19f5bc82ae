using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Mandates;

namespace Sijil.Serve.Applications;

/// <summary>Who applies: a customer, or somebody for them; with which level of identity, and how far they may.</summary>
internal sealed record Applicant(string Person, Bilingual Name, int Sop, Actor By, Reach? Reach = null);

/// <summary>A customer starts a service; the same key twice is the same case.</summary>
internal sealed class StartApplication(Catalogue.Catalogue catalogue, CaseDesk cases)
{
    public static readonly Refusal NoSuchService = new("no-such-service", new("لا توجد خدمة بهذا الرمز.", "There is no service with this code."));
    public static readonly Refusal NotByApplication = new("not-by-application",
        new("لا تحتاج هذه الخدمة إلى طلب: تبدأ تلقائياً عند وقوع الحدث.", "This service takes no applications: it begins automatically when the event happens."));
    public static readonly Refusal IdentityTooLow = new("identity-too-low",
        new("تتطلب هذه الخدمة هوية رقمية من المستوى {0}. ارفع مستوى هويتك ثم عُد.", "This service needs a digital identity of level {0}. Upgrade yours and come back."));

    /// <param name="key">From the page that was shown; a repeated post carries the same.</param>
    public async ValueTask<Outcome<CaseView>> Start(string subService, Applicant applicant, string channel, string key, CancellationToken cancel)
    {
        if (catalogue.FindSub(subService) is not var (card, sub)) return NoSuchService;
        if (card.JourneyOf(sub.Code) is not { } journey || sub.Trigger?.Message is not null) return NotByApplication;
        if (applicant.Reach is { } reach && !reach.Covers(card.Code)) return MandateRefusals.NotCovered;
        if (applicant.Sop < card.MinSop) return IdentityTooLow.With(card.MinSop);
        return await cases.Open(new Opening
        {
            Case = Names.CaseId($"{applicant.Person}/{subService}/{key}"), Model = journey, Service = card.Code, SubService = sub.Code, Entity = card.Entity,
            Customer = applicant.Person, By = applicant.By with { Channel = channel }, Origin = Origin.Live, Data = Openings.DataOf(card, sub, applicant.Person, applicant.Name),
        }, cancel);
    }
}
