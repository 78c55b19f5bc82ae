using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Measure.Savings;
using Sijil.Serve.Desk;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Centre;

/// <summary>One project: where it stands, the journey before and after, what it saves, and every deliverable with its gate.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ProjectModel(Projects projects, CaseDesk cases, RegisterFold registers, StaffNames names, Measure.Prediction.Predictions predictions) : PageModel
{
    public string Id { get; private set; } = "";
    public Project Project { get; private set; } = null!;
    public CaseView? Case { get; private set; }

    /// <summary>The audit of the verdict; before that, what an audit would find today.</summary>
    public AuditedSavings? Audited { get; private set; }

    public StaffNames Names => names;
    public RegisterFold Registers => registers;
    public StaffMember Staff => User.Staff();

    /// <summary>The step at which the project waits, and whether the reader may do it.</summary>
    public StepView? Next => Case is { Steps: [var first, ..] } ? first : null;
    public bool IsMine => Next is { } step && DeskRights.MayDo(Staff, Case!, step);

    /// <summary>The path of the case itself is for those who take part in it.</summary>
    public bool MayOpenCase => Case is not null && DeskRights.MayOpen(Staff, Case);

    public string Service => registers.Services.TryGetValue(Project.Scope.Service, out var card) ? card.Name.In(Text.Language.Current.Code) : Project.Scope.Service;

    public IReadOnlyList<Deliverable> Deliverables(string stage) => projects.DeliverablesOf(Id, stage);

    public IEnumerable<KeyValuePair<string, Obstacle>> Obstacles => projects.Obstacles.Where(one => one.Value.Text.Service == Project.Scope.Service);

    public IReadOnlyList<Measure.Prediction.KeptPrediction> Predictions => [.. predictions.All.Where(kept => kept.Made.Service == Project.Scope.Service)];

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (projects.Find(id) is not { } found) return NotFound();
        (Id, Project) = (id, found);
        Case = await cases.Find(id, cancel);
        Audited = found.Audited ?? (found.Evidence is null ? null : projects.AuditNow(found));
        return Page();
    }
}
