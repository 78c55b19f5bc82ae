using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;
using Sijil.Sandbox.Systems;
using Sijil.Serve.Catalogue;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>One life event: what it needs, who takes part, which services in which order, and its way through government.</summary>
[AllowAnonymous]
internal sealed class LifeEventPageModel(Catalogue catalogue, JourneyLibrary library, IServiceProvider rooms, Texts texts) : PageModel
{
    public LifeEvent LifeEvent { get; private set; } = null!;

    public IReadOnlyList<ServiceCard> Services => [.. LifeEvent.Services.Select(catalogue.Find).OfType<ServiceCard>()];

    public ProcessPlan? Plan => LifeEvent.Journey is { } journey && library.Has(journey) ? library.Current(journey) : null;

    public IEnumerable<string> Bodies => (LifeEvent.Entities ?? [.. Services.Select(card => card.Entity)]).Distinct();

    public bool BeginsByItself => Plan is { Journey.Proactive: true };

    /// <summary>The sub-service by which the whole life event begins.</summary>
    public string? Start => Plan is null ? null : Services.SelectMany(card => card.SubServices.Where(sub => card.JourneyOf(sub.Code) == Plan.Id && sub.Trigger?.Message is null))
        .Select(sub => sub.Code).FirstOrDefault();

    public bool MayPractise => LifeEvent.Id == "newborn" && User.IsCustomer() && rooms.GetService<BirthWard>() is not null;

    public bool IsPracticeRefused { get; private set; }

    public IActionResult OnGet(string id) => Find(id) ? Page() : NotFound();

    /// <summary>Practice: the sandbox's hospital reports a birth to the signed-in mother.</summary>
    public async Task<IActionResult> OnPost(string id, CancellationToken cancel)
    {
        if (!Find(id) || !MayPractise) return NotFound();
        var born = await rooms.GetRequiredService<BirthWard>().Born(new Birth(User.Person()), cancel);
        if (!born.IsRefused) return LocalRedirect(texts.Link($"/cases/{born.Value}"));
        IsPracticeRefused = true;
        return Page();
    }

    private bool Find(string id)
    {
        if (catalogue.LifeEvent(id) is not { } found) return false;
        LifeEvent = found;
        return true;
    }
}
