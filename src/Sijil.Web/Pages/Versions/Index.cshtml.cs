using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Versions;

/// <summary>The journeys that a member of staff answers for: their versions, open cases and migrations.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class VersionsModel(VersionRights rights, JourneyLibrary library, MigrationDesk desk) : PageModel
{
    public IReadOnlyList<(ProcessPlan Plan, IReadOnlyList<JourneyVersion> Versions)> Journeys { get; private set; } = [];

    public IReadOnlyList<MigrationView> Migrations { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (!VersionRights.HasRoom(User)) return NotFound();
        var seen = rights.Journeys(User.Staff());
        Journeys = [.. seen.Select(id => (library.Current(id), desk.Versions(id))).OrderByDescending(one => one.Item2.Count).ThenByDescending(one => one.Item2.Sum(version => version.Open))];
        Migrations = [.. desk.Plans().Where(plan => seen.Contains(plan.Plan.Journey)).Take(20)];
        return Page();
    }
}
