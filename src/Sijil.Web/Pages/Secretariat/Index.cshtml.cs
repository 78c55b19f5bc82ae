using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Catalogue.Sheets;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Web.Access;
using Sijil.Web.Kit;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>The council secretary's list: every موضوع that was filed and that the reader may know of, by stage and kind, with its age, its owner and its next step.</summary>
[Authorize(Policy = Policies.Secretary)]
internal sealed class ItemsModel(ItemLists lists, GoverningBodies bodies, StaffNames names, Texts texts, TimeProvider clock) : PageModel
{
    private const int PerPage = 50;
    public static readonly IReadOnlyList<Stage> Stages = [Stage.Completeness, Stage.Remarks, Stage.Recommendation, Stage.Endorsement, Stage.Approval, Stage.FollowUp, Stage.Deferred];

    /// <summary>One stage, or "ended"; every open item when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Words of a title, an entity's id, an item's or a resolution's number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The case whose step was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public ItemList List { get; private set; } = null!;

    public Paged<CouncilItem> Items { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public StaffNames Names => names;

    public GoverningBodies Bodies => bodies;

    public IReadOnlyList<Option> Kinds => [new("any", texts["council.kind.any"]), .. bodies.Kinds.Select(kind => new Option(kind.Id, texts[kind.Name]))];

    public void OnGet()
    {
        List = lists.Of(User.Reader(), Query);
        Items = new(List.Found, P, PerPage);
    }

    /// <summary>The same list as a table, and of it only what the reader may know.</summary>
    public IActionResult OnGetCsv()
    {
        var rows = lists.Of(User.Reader(), Query).Found.Select(item => (string[])[item.Case, item.Name.Ar, item.Name.En, item.Kind, item.Entity, item.Stage.ToString().ToLowerInvariant(), item.Body,
            item.Cost.ToString(CultureInfo.InvariantCulture), Fmt.Machine(item.Since)]);
        return new CsvFile("matters.csv", Csv.Write([["id", "title-ar", "title-en", "kind", "entity", "stage", "body", "cost", "since"], .. rows]));
    }

    public string Link(string? show, string handler = "") => ListAddress.Of(texts.Link("/secretariat"), ("show", show), ("kind", Kind), ("q", Q), ("handler", handler));

    public string PagesLink => ListAddress.OfPages(texts.Link("/secretariat"), ("show", Show), ("kind", Kind), ("q", Q));

    private ItemQuery Query => new(Show ?? "", Kind is null or "any" ? "" : Kind, "", Q ?? "");
}
