using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Steer.Legislation;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Pages.Secretariat;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Legislation;

/// <summary>The files of legislation that the reader may know of: where each stands, and who still owes an opinion.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class LegislationModel(FileLists lists, FileBeginnings beginnings, StaffNames names, Texts texts, IIds ids) : PageModel
{
    private const int PerPage = 30;
    private static readonly string[] LawKinds = ["law", "decree", "resolution", "regulation", "procedure"];

    /// <summary>One stage; all that are open when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Entity { get; set; }

    /// <summary>Words of a title or an instrument, or a file's number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Refusal? Refused { get; private set; }
    public string Key { get; private set; } = ids.Next();
    public FileList List { get; private set; } = null!;
    public Paged<FileLine> Lines { get; private set; } = null!;
    public StaffNames Names => names;

    public bool MayDraft => User.Role() is "officer";

    public IReadOnlyList<Option> Kinds => [new("any", texts["law.any-kind"]), .. LawKinds.Select(kind => new Option(kind, texts[$"law.kind.{kind}"]))];

    public IReadOnlyList<Option> Entities => [new("any", texts["law.any-entity"]), .. List.Entities.Select(entity => new Option(entity, names.Entity(entity)))];

    public IActionResult OnGet()
    {
        if (User.Role() is "advisor") return NotFound();
        List = lists.Of(User.Reader(), new(Show ?? "", Asked(Kind), Asked(Entity), Q ?? ""));
        Lines = new(List.Found, P, PerPage);
        return Page();
    }

    public async Task<IActionResult> OnPost(string key, CancellationToken cancel)
    {
        if (!MayDraft) return NotFound();
        var begun = await beginnings.Draft(User.Reader(), key, cancel);
        if (!begun.IsRefused) return LocalRedirect(texts.Link(begun.Value.Steps is [var step, ..] ? $"/desk/cases/{begun.Value.Id}/steps/{step.Token}" : $"/legislation/{begun.Value.Id}"));
        (Refused, Key) = (begun.Refusal, key);
        return OnGet();
    }

    public string Link(string? show, string page = "") =>
        $"/legislation?show={show}&kind={Asked(Kind)}&entity={Asked(Entity)}&q={Uri.EscapeDataString(Q ?? "")}{(page.Length > 0 ? $"&p={page}" : "")}";

    private static string Asked(string? choice) => choice is null or "any" ? "" : choice;
}
