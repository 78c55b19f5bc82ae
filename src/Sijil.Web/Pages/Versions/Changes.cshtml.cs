using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Pages.Portal;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Versions;

/// <summary>What changed between two versions, on both pictures and as a list; and the plan by which open cases could follow.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ChangesModel(VersionRights rights, JourneyLibrary library, MigrationDesk desk, IIds ids, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string From { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string To { get; set; } = "";

    public ProcessPlan Before { get; private set; } = null!;
    public ProcessPlan After { get; private set; } = null!;
    public PlanDifference Difference { get; private set; } = null!;
    public Refusal? Refused { get; private set; }
    public bool MayMove => rights.MayMove(User.Staff(), Before.Id);

    public int Waiting => desk.Versions(Before.Id).FirstOrDefault(version => version.Hash == Before.Hash)?.Open ?? 0;

    /// <summary>Steps at which a case may stand and that the new version does not have.</summary>
    public IReadOnlyList<Node> Lost => [.. Difference.Removed.Where(Carrying.Holds)];

    public IReadOnlyList<Option> TimerChoices => [new(MigrationPlan.Keep, texts["migration.timers.keep"]), new(MigrationPlan.Renew, texts["migration.timers.renew"])];

    public IReadOnlyList<Option> TaskChoices => [new(MigrationPlan.Keep, texts["migration.tasks.keep"]), new(MigrationPlan.Offer, texts["migration.tasks.offer"])];

    /// <summary>What a lost step could be in the new version: the steps of its kind.</summary>
    public IReadOnlyList<Option> ChoicesFor(Node lost) =>
    [
        new("", texts["migration.step.none"]),
        .. After.Nodes.Where(node => Carrying.Obstacle(StepMap.Of(Before, After, new Dictionary<string, string> { [lost.Id] = node.Id }), lost, node) is null)
            .OrderBy(node => Before.TryFind(node.Id) is not null).Select(node => new Option(node.Id, MigrationWords.NameOf(node, texts, node.Id))),
    ];

    public JourneyDrawing Picture(bool after) => JourneyDrawing.Changed(after ? After : Before, texts[after ? "versions.to" : "versions.from"], after ? Difference.Added : Difference.Removed,
        after ? "added" : "removed", [.. Difference.Changed.Select(pair => pair.After.Id)]);

    public IActionResult OnGet(string journey) => Find(journey) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string journey, string name, string timers, string tasks, CancellationToken cancel)
    {
        if (!Find(journey) || !MayMove) return NotFound();
        var steps = Lost.Select(node => (node.Id, Into: Request.Form[$"step.{node.Id}"].ToString())).Where(step => step.Into.Length > 0).ToDictionary(step => step.Id, string? (step) => step.Into);
        var plan = new MigrationPlan(ids.Next(), journey, From, To) { Name = string.IsNullOrWhiteSpace(name) ? null : new(name.Trim(), name.Trim()), Steps = steps, Timers = timers, Tasks = tasks };
        var read = MigrationPlan.Parse(plan.Text());
        var kept = read.IsRefused ? read.Refusal : await desk.Keep(read.Value, User.Actor(), cancel);
        if (!kept.IsRefused) return LocalRedirect(texts.Link($"/migrations/{plan.Id}"));
        Refused = kept.Refusal;
        return Page();
    }

    private bool Find(string journey)
    {
        if (!rights.MaySee(User.Staff(), journey) || library.FindVersion(journey, From) is not { } before || library.FindVersion(journey, To) is not { } after) return false;
        (Before, After, From, To) = (before, after, before.Hash, after.Hash);
        Difference = PlanDifference.Of(before, after);
        return true;
    }
}
