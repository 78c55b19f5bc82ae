using Sijil.Facts.Tables;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
internal sealed class ItemsModel(ItemLists lists, GoverningBodies bodies, StaffNames names, Texts texts, TimeProvider clock)
    : SecretariatList("/secretariat", "", names, texts, clock)
{
    public static readonly IReadOnlyList<Stage> Stages = [Stage.Completeness, Stage.Remarks, Stage.Recommendation, Stage.Endorsement, Stage.Approval, Stage.FollowUp, Stage.Deferred];

    public ItemList List { get; private set; } = null!;

    public Paged<CouncilItem> Items { get; private set; } = null!;

    public IReadOnlyList<Option> Kinds => [new("any", Texts["council.kind.any"]), .. bodies.Kinds.Select(kind => new Option(kind.Id, Texts[kind.Name]))];

    public void OnGet()
    {
        List = Known();
        Items = new(List.Found, P, PerPage);
    }

    /// <summary>The same list as a table, and of it only what the reader may know.</summary>
    public IActionResult OnGetCsv()
    {
        var rows = Known().Found.Select(item => (string[])[item.Case, item.Name.Ar, item.Name.En, item.Kind, item.Entity, item.Stage.ToString().ToLowerInvariant(), item.Body,
            item.Cost.ToString(CultureInfo.InvariantCulture), Fmt.Machine(item.Since)]);
        return new CsvFile("matters.csv", Csv.Write([["id", "title-ar", "title-en", "kind", "entity", "stage", "body", "cost", "since"], .. rows]));
    }

    private ItemList Known() => lists.Of(User.Reader(), new(Show, AskedKind, "", Q ?? ""));
}
