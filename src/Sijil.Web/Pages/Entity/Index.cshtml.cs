using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Desk;
using Sijil.Steer.Councils;
using Sijil.Steer.FollowUps;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Entity;

/// <summary>An entity's own page: what it put before the councils, what was assigned to it, and its service cards.</summary>
[Authorize(Policy = Policies.Officer)]
internal sealed class EntityModel(CouncilItems items, FollowUpFold followUps, Catalogue catalogue, IIds ids, StaffNames names, Texts texts) : PageModel
{
    public IReadOnlyList<ListedItem> Items { get; private set; } = [];
    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];
    public IReadOnlyList<ServiceCard> Cards { get; private set; } = [];

    /// <summary>Carried by the page that was shown, so that a repeated post begins one موضوع.</summary>
    public string Key { get; private set; } = "";

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public async Task OnGet(CancellationToken cancel)
    {
        Key = ids.Next();
        Items = await items.Of(Staff.Entity, cancel);
        FollowUps = [.. followUps.Sheet.Of(Staff.Entity)];
        Cards = [.. catalogue.Services.Where(card => card.Entity == Staff.Entity)];
    }

    public async Task<IActionResult> OnPostFile(string key, CancellationToken cancel)
    {
        var begun = await items.File(Staff.Entity, Staff.Actor, key, cancel);
        if (begun.IsRefused) return NotFound();
        return begun.Value.Steps is [var step, ..]
            ? LocalRedirect(texts.Link($"/desk/cases/{begun.Value.Id}/steps/{step.Token}"))
            : LocalRedirect(texts.Link("/entity"));
    }
}
