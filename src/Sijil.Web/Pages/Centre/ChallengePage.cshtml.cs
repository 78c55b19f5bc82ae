using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Centre;

/// <summary>One challenge: its team, what customers said alone and in council, the ideas, the prototype, the case and the committee's decision.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ChallengePageModel(Projects projects, CaseDesk cases, RegisterFold registers, StaffNames names) : PageModel
{
    public string Id { get; private set; } = "";
    public Challenge Found { get; private set; } = null!;
    public CaseView? Case { get; private set; }
    public IReadOnlyList<Voice> Voices { get; private set; } = [];
    public IReadOnlyList<Idea> Ideas { get; private set; } = [];
    public StaffNames Names => names;
    public RegisterFold Registers => registers;
    public StepView? Next => Case?.Steps.FirstOrDefault(step => DeskRights.MayDo(User.Staff(), Case, step));

    /// <summary>The project that carries it out.</summary>
    public string? Project => projects.All.FirstOrDefault(one => one.Value.Scope.Challenge == Id).Key;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (!projects.Challenges.TryGetValue(id, out var found)) return NotFound();
        (Id, Found, Voices, Ideas) = (id, found, projects.VoicesOf(id), projects.IdeasOf(id));
        Case = await cases.Find(id, cancel);
        return Page();
    }
}
