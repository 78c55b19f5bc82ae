using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Pages.Portal;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Versions;

/// <summary>The versions of a journey: since when cases begin by each, how many are open, and each as a picture.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class JourneyVersionsModel(VersionRights rights, JourneyLibrary library, MigrationDesk desk, Texts texts) : PageModel
{
    public ProcessPlan Plan { get; private set; } = null!;
    public IReadOnlyList<JourneyVersion> Versions { get; private set; } = [];
    public IReadOnlyList<MigrationView> Migrations { get; private set; } = [];

    /// <summary>The version that is shown; the one in force unless another is asked for.</summary>
    public JourneyVersion Shown { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Version { get; set; }

    public IReadOnlyList<Option> Choices => [.. Versions.Select(version => new Option(version.Hash, NameOf(version)))];

    /// <summary>A version in words: what it is today, and since when.</summary>
    public string NameOf(JourneyVersion version) =>
        $"{(version.IsCurrent ? texts["versions.current"] : version.Pilots is [var pilot, ..] ? texts["versions.pilot", pilot] : texts["versions.past"])}{(version.Since is { } since ? $" · {texts["versions.since", since]}" : "")} · {version.Short}";

    public JourneyDrawing Drawing => JourneyDrawing.Of(Shown.Plan, NameOf(Shown), whole: true);

    public IActionResult OnGet(string journey)
    {
        if (!rights.MaySee(User.Staff(), journey)) return NotFound();
        (Plan, Versions) = (library.Current(journey), desk.Versions(journey));
        if (Versions.FirstOrDefault(version => Version is null or "" ? version.IsCurrent : version.Hash == Version) is not { } shown) return NotFound();
        Shown = shown;
        Migrations = desk.Plans(journey);
        return Page();
    }
}
