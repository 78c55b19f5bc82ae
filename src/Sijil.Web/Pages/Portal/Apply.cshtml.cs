using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Serve.Applications;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Mandates;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>What will happen, what it costs and what is not asked, before a customer starts.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class ApplyModel(Catalogue catalogue, JourneyLibrary library, StartApplication applications, IIds ids, Texts texts) : PageModel
{
    public ServiceCard Card { get; private set; } = null!;
    public SubService Sub { get; private set; } = null!;

    /// <summary>Posted back: the same page sent twice starts one case.</summary>
    public string Key { get; private set; } = "";
    public Refusal? Refusal { get; private set; }

    public ProcessPlan? Plan => Card.JourneyOf(Sub.Code) is { } journey && library.Has(journey) ? library.Current(journey) : null;

    public IReadOnlyList<CardFee> Fees => Card.FeesOf(Sub);

    public IEnumerable<Node> Steps => Plan?.Steps().Where(step => !step.Step.Hidden) ?? [];

    public bool TakesApplications => Plan is not null && Sub.Trigger?.Message is null;

    public IEnumerable<string> Fetched => (Plan?.Nodes.SelectMany(node => node.Step.Reads).Select(read => read.Element) ?? [])
        .Concat((Card.Documents ?? []).Select(document => document.Asked ? null : document.Element).OfType<string>()).Distinct();

    public IActionResult OnGet(string sub)
    {
        if (!Find(sub)) return NotFound();
        Key = ids.Next();
        if (!User.Reach().Covers(Card.Code)) Refusal = MandateRefusals.NotCovered;
        else if (User.Sop() < Card.MinSop) Refusal = StartApplication.IdentityTooLow.With(Card.MinSop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string sub, string? key, CancellationToken cancel)
    {
        if (!Find(sub)) return NotFound();
        if (key is not { Length: > 8 and < 80 }) return BadRequest();
        var started = await applications.Start(sub, User.Applicant(), "portal", key, cancel);
        if (!started.IsRefused) return LocalRedirect(texts.Link($"/cases/{started.Value.Id}?started=true"));
        (Key, Refusal) = (key, started.Refusal);
        return Page();
    }

    private bool Find(string sub)
    {
        if (catalogue.FindSub(sub) is not var (card, found)) return false;
        (Card, Sub) = (card, found);
        return true;
    }
}
