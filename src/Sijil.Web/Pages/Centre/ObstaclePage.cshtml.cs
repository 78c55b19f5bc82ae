using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Steer.FollowUps;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Centre;

/// <summary>One obstacle: the text, the step that it blocks, the route to its amendment, and what was assigned.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ObstaclePageModel(Projects projects, CaseDesk cases, RegisterFold registers, FollowUpFold followUps, StaffNames names) : PageModel
{
    public string Id { get; private set; } = "";
    public Obstacle Obstacle { get; private set; } = null!;
    public CaseView? Case { get; private set; }
    public ServiceCard? Service => registers.Services.GetValueOrDefault(Obstacle.Text.Service);
    public StaffNames Names => names;
    public IReadOnlyList<FollowUp> FollowUps => [.. followUps.Sheet.After(Id)];
    public StepView? Next => Case?.Steps.FirstOrDefault(step => DeskRights.MayDo(User.Staff(), Case, step));

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (!projects.Obstacles.TryGetValue(id, out var found)) return NotFound();
        (Id, Obstacle) = (id, found);
        Case = await cases.Find(id, cancel);
        return Page();
    }
}
