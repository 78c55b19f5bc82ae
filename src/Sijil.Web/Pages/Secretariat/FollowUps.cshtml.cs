using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Catalogue.Sheets;
using Sijil.Serve.Desk;
using Sijil.Steer.FollowUps;
using Sijil.Web.Access;
using Sijil.Web.Kit;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>What was asked of entities, whatever asked for it: who owes what by when, what was shown for it, and where the record says otherwise.</summary>
[Authorize(Policy = Policies.Secretary)]
internal sealed class FollowUpsModel(FollowUpLists lists, FollowUpSecrets secrets, StaffNames names, Texts texts, TimeProvider clock) : PageModel
{
    private const int PerPage = 50;
    public static readonly IReadOnlyList<string> Views = ["open", "evidence", "overdue", "contradicted", "closed"];

    /// <summary>One of <see cref="Views"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "open";

    /// <summary>assignment, recommendation, improvement or finding; all of them when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Words of the task, its owner's id or the number of what asked for it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The case whose step was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public FollowUpList List { get; private set; } = null!;

    public Paged<FollowUp> FollowUps { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public void OnGet()
    {
        List = Known();
        FollowUps = new(List.Found, P, PerPage);
    }

    /// <summary>The same list as a table, and of it only what the reader may know.</summary>
    public IActionResult OnGetCsv()
    {
        var rows = Known().Found.Select(one => (string[])[one.Id, one.Task, one.Kind, one.Owner, one.AskedBy, Fmt.Machine(one.Due), one.State.ToString().ToLowerInvariant()]);
        return new CsvFile("follow-ups.csv", Csv.Write([["id", "task", "kind", "owner", "asked-by", "due", "state"], .. rows]));
    }

    private FollowUpList Known() => lists.Of(new(Show, Kind is null or "any" ? "" : Kind, Q ?? ""), Now, one => secrets.MayKnow(User.Reader(), one));

    public string Link(string show, string handler = "") => ListAddress.Of(texts.Link("/secretariat/follow-ups"), ("show", show), ("kind", Kind), ("q", Q), ("handler", handler));

    public string PagesLink => ListAddress.OfPages(texts.Link("/secretariat/follow-ups"), ("show", Show), ("kind", Kind), ("q", Q));
}
