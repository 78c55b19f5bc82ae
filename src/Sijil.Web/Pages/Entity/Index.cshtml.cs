using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Desk;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Steer.FollowUps;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Pages.Secretariat;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Entity;

/// <summary>An entity's own page: what it put before the councils, what was asked of it and what it asked of others, and its service cards.</summary>
[Authorize(Policy = Policies.Officer)]
internal sealed class EntityModel(CouncilItems items, FollowUpFold followUps, GoverningBodies bodies, Catalogue catalogue, IIds ids, StaffNames names, Texts texts) : PageModel
{
    private const int PageSize = 20;

    public Paged<CouncilItem> Items { get; private set; } = null!;
    public Paged<FollowUp> FollowUps { get; private set; } = null!;

    /// <summary>What this body asked of others and has to judge or wait for.</summary>
    public IReadOnlyList<FollowUp> Asked { get; private set; } = [];
    public IReadOnlyList<ServiceCard> Cards { get; private set; } = [];

    /// <summary>Carried by the page that was shown, so that a repeated post begins one موضوع.</summary>
    public string Key { get; private set; } = "";

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public int F { get; set; } = 1;

    public Refusal? Refused { get; private set; }

    public IReadOnlyList<Option> Kinds => [.. bodies.Kinds.Select(kind => new Option(kind.Id, texts[kind.Name]))];

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public void OnGet()
    {
        Key = ids.Next();
        Items = new(items.Of(User.Reader()), P, PageSize);
        FollowUps = new([.. followUps.Sheet.Of(Staff.Entity)], F, PageSize);
        Asked = [.. followUps.Sheet.AskedBy(Staff.Entity).Where(one => one.AskedRole == Staff.Role && one.IsOpen).Take(PageSize)];
        Cards = [.. catalogue.Services.Where(card => card.Entity == Staff.Entity)];
    }

    public async Task<IActionResult> OnPostFile(string key, string kind, CancellationToken cancel)
    {
        var begun = await items.File(Staff.Entity, kind, Staff.Actor, key, cancel);
        if (!begun.IsRefused) return LocalRedirect(texts.Link(StaffPages.StepOf(begun.Value)));
        Refused = begun.Refusal;
        OnGet();
        return Page();
    }
}
