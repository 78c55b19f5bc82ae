using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Documents;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>A customer's case: one status, one price, one promise, who holds it now, and its whole story.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class CaseModel(MyGovernment mine, CaseDesk cases, Certificates certificates, Receipts receipts, Naming names, Notices notices, TimeProvider clock, Texts texts) : PageModel
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    public CaseView Case { get; private set; } = null!;
    public IReadOnlyList<StoryFact> Story { get; private set; } = [];
    public IReadOnlyList<CaseMoment> Moments { get; private set; } = [];
    public IReadOnlyList<CertificateView> Certificates { get; private set; } = [];
    public IReadOnlyList<CertificateView> Receipts { get; private set; } = [];
    public ProcessPlan? Plan { get; private set; }
    public bool Started { get; private set; }
    public bool Sent { get; private set; }
    public Refusal? Refusal { get; private set; }

    /// <summary>The page comes again by itself, because a system is about to answer.</summary>
    public bool Refreshes { get; private set; }

    /// <summary>Leads back to a page of the step where what was typed before is given back.</summary>
    public string Again { get; private set; } = "";

    public IEnumerable<StepView> MySteps => Case.Steps.Where(step => step.Holder == "customer");

    /// <summary>Systems that are asked now.</summary>
    public IEnumerable<WaitView> Systems => Case.Waiting.Where(wait => wait.Kind is "Read" or "Operate");

    public IEnumerable<string> Done => Story.Select(told => told.Fact switch
    {
        StepDone done => done.Step,
        DataRead read => read.Step,
        EffectAnswered answered => answered.Step,
        DecisionMade decided => decided.Step,
        _ => "",
    }).Where(step => step.Length > 0).Distinct();

    /// <summary>The bodies that this case tells, so that its customer tells none.</summary>
    public IReadOnlyList<ToldBody> Told => ToldBodies.Of(Case, Story);

    public bool MayRate => !Case.IsOpen && !Story.Any(told => told.Fact is CustomerRated);

    public (string Text, Tone Tone) Status => Case switch
    {
        { IsOpen: false, Outcome: "completed" } => (texts["portal.status.completed"], Tone.Good),
        { IsOpen: false } => (texts["portal.status.stopped"], Tone.Warn),
        _ when MySteps.Any() => (texts["portal.waits-for-you"], Tone.Warn),
        _ when Case.Incidents.Any(incident => !incident.IsLate) => (texts["portal.incident"], Tone.Bad),
        _ => (texts["portal.under-way"], Tone.Info),
    };

    /// <summary>Everyone who holds the case now, in words.</summary>
    public IEnumerable<string> Holders => Case.Steps.Select(step => names.Holder(step.Holder, Case.Advisor)).Concat(Case.Incidents.Select(one => names.Holder(one.Owner, Case.Advisor)))
        .Concat(Systems.Select(wait => names.Entity(wait.Holder))).Where(name => name.Length > 0).Distinct();

    public async Task<IActionResult> OnGet(string id, bool started, bool sent, bool still, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        (Started, Sent) = (started, sent);
        if (Request.Query["unsent"].ToString() is { Length: > 0 } unsent) Again = Gone(unsent, Request.Query["page"].ToString());
        Refreshes = !still && Systems.Any() && !MySteps.Any();
        if (Refreshes) Response.Headers["Refresh"] = Systems.Any(wait => clock.GetUtcNow() - wait.Since < Fresh) ? "2" : "15";
        return Page();
    }

    public async Task<IActionResult> OnPostRate(string id, int score, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (MayRate) Refusal = (await cases.Rate(id, new Rating(score, "portal", User.Actor()), cancel)).Refusal;
        return Refusal is null ? LocalRedirect(texts.Link($"/cases/{id}")) : Page();
    }

    private static string Gone(string unsent, string page) => (page.Length > 0 ? QueryString.Create("page", page) : default).Add("unsent", unsent).ToString();

    private async ValueTask<bool> Find(string id, CancellationToken cancel)
    {
        if (await mine.Case(User.Reach(), User.Actor(), id, cancel) is not { } found) return false;
        Case = found;
        Plan = names.Plan(found);
        Story = await cases.Story(id, cancel);
        Moments = CaseStory.Of(found, Plan, Story, User.Party(), names, notices, texts);
        Certificates = certificates.Of(Story, id);
        Receipts = receipts.Of(found, Story);
        return true;
    }
}
