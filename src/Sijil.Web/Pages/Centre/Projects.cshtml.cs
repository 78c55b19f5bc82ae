using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The improvement projects by stage; the Centre begins one for a service.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ProjectsModel(Projects projects, Beginnings beginnings, RegisterFold registers, StaffNames names, Texts texts, IIds ids) : PageModel
{
    private const int PerPage = 40;

    /// <summary>One stage, closed or stopped; every open project when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Refusal? Refused { get; private set; }

    /// <summary>Carried by the page that was shown, so that a repeated post begins one project.</summary>
    public string Key { get; private set; } = ids.Next();

    public StaffNames Names => names;

    public bool MayBegin => User.Role() is "analyst";

    public Paged<KeyValuePair<string, Project>> List =>
        field ??= new([.. projects.All.Where(one => Fits(one.Value, Show)).OrderByDescending(one => one.Value.OpenedOn).ThenBy(one => one.Key, StringComparer.Ordinal)], P, PerPage);

    public IReadOnlyList<Option> Services => [.. registers.Services.Values.Where(card => card.Journey is not null).Select(card => new Option(card.Code, $"{texts[card.Name]} ({card.Code})"))];

    public int Count(string? show) => projects.All.Values.Count(one => Fits(one, show));

    public async Task<IActionResult> OnPost(string service, string key, CancellationToken cancel)
    {
        if (!MayBegin) return NotFound();
        var begun = await beginnings.Project(service, User.Actor(), key, cancel);
        if (!begun.IsRefused) return LocalRedirect(texts.Link($"/projects/{begun.Value.Id}"));
        (Refused, Key) = (begun.Refusal, key);
        return Page();
    }

    private static bool Fits(Project project, string? show) => string.IsNullOrEmpty(show) ? project.IsOpen : project.Stage == show;
}
