using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Versions;

/// <summary>A migration: its plan, what was found in it, what would become of every open case, and how it is carried out or taken back.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class MigrationModel(VersionRights rights, JourneyLibrary library, MigrationDesk desk, Texts texts) : PageModel
{
    private const int PageSize = 50;

    public MigrationView Migration { get; private set; } = null!;
    public PlanCheck? Check { get; private set; }
    public MigrationCount? Tried { get; private set; }
    public Paged<CaseVerdict> Cases { get; private set; } = null!;
    public Refusal? Refused { get; private set; }

    /// <summary>What would become of every open case is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Trial { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ProcessPlan? Before => library.FindVersion(Migration.Plan.Journey, Migration.Plan.From);
    public ProcessPlan? After => library.FindVersion(Migration.Plan.Journey, Migration.Plan.To);

    public bool MayMove => rights.MayMove(User.Staff(), Migration.Plan.Journey);
    public bool IsUnderway => Migration.Stage is PlanStage.Running or PlanStage.GoingBack;
    public bool MayRun => MayMove && !IsUnderway && Check is { IsSound: true } && Migration.Waiting > 0;
    public bool MayGoBack => MayMove && !IsUnderway && Migration.Stage is not PlanStage.Planned && Migration.Moved > 0;

    /// <summary>Why cases stay, and how many for each reason.</summary>
    public IEnumerable<(string Text, int Count)> Reasons => Tried!.Verdicts.SelectMany(verdict => verdict.Reasons).GroupBy(reason => texts[reason.Text]).Select(group => (group.Key, group.Count())).OrderByDescending(one => one.Item2);

    public string StepName(ProcessPlan? plan, string id) => MigrationWords.NameOf(plan?.TryFind(id), texts, id);

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (!Find(id)) return NotFound();
        if (Trial && Check is { IsSound: true })
        {
            var tried = await desk.Try(Migration.Plan, null, cancel);
            if (tried.IsRefused) Refused = tried.Refusal;
            else Tried = tried.Value;
        }
        Cases = new([.. (Tried?.Verdicts ?? []).OrderBy(verdict => verdict.Moves)], P, PageSize);
        if (IsUnderway) Response.Headers["Refresh"] = "2";
        return Page();
    }

    public Task<IActionResult> OnPostRun(string id, CancellationToken cancel) => Begin(id, back: false, cancel);

    public Task<IActionResult> OnPostBack(string id, CancellationToken cancel) => Begin(id, back: true, cancel);

    private async Task<IActionResult> Begin(string id, bool back, CancellationToken cancel)
    {
        if (!Find(id) || !MayMove) return NotFound();
        var begun = await desk.Begin(id, back, User.Actor(), cancel);
        if (!begun.IsRefused) return LocalRedirect(texts.Link($"/migrations/{id}"));
        Refused = begun.Refusal;
        Cases = new([], 1, PageSize);
        return Page();
    }

    private bool Find(string id)
    {
        if (desk.Find(id) is not { } found || !rights.MaySee(User.Staff(), found.Plan.Journey)) return false;
        Migration = found;
        var check = desk.Check(found.Plan);
        if (check.IsRefused) Refused = check.Refusal;
        else Check = check.Value;
        return true;
    }
}
