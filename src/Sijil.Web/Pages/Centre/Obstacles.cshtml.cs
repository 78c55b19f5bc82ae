using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The register of obstacles: what law, regulation or procedure blocks which step, and where its removal stands.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ObstaclesModel(Projects projects, Beginnings beginnings, RegisterFold registers, StaffNames names, Texts texts, IIds ids) : PageModel
{
    private const int PerPage = 40;

    /// <summary>One state; all when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Refusal? Refused { get; private set; }
    public string Key { get; private set; } = ids.Next();
    public StaffNames Names => names;

    public bool MayRaise => User.Role() is "analyst" or "officer";

    public Paged<KeyValuePair<string, Obstacle>> List =>
        field ??= new([.. projects.Obstacles.Where(one => Fits(one.Value, Show)).OrderByDescending(one => one.Value.RaisedOn).ThenBy(one => one.Key, StringComparer.Ordinal)], P, PerPage);

    public int Count(string? show) => projects.Obstacles.Values.Count(one => Fits(one, show));

    public string Service(string code) => registers.Services.TryGetValue(code, out var card) ? texts[card.Name] : code;

    public async Task<IActionResult> OnPost(string key, CancellationToken cancel)
    {
        if (!MayRaise) return NotFound();
        var staff = User.Staff();
        var begun = await beginnings.Obstacle(staff.Entity, staff.Actor, key, cancel);
        if (!begun.IsRefused) return LocalRedirect(texts.Link(StaffPages.StepOf(begun.Value)));
        (Refused, Key) = (begun.Refusal, key);
        return Page();
    }

    private static bool Fits(Obstacle obstacle, string? show) => string.IsNullOrEmpty(show) || obstacle.State == show;
}
