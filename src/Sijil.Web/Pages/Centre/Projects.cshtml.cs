using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The improvement projects by stage, those still open first; the Centre begins one for a service.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ProjectsModel(Projects projects, Beginnings beginnings, RegisterFold registers, StaffNames names, Texts texts, IIds ids) : CentreList<Project>(names, ids)
{
    public bool MayBegin => User.Role() is "analyst";

    public IReadOnlyList<Option> Services => [.. registers.Services.Values.Where(card => card.Journey is not null).Select(card => new Option(card.Code, $"{texts[card.Name]} ({card.Code})"))];

    public async Task<IActionResult> OnPost(string service, string key, CancellationToken cancel)
    {
        if (!MayBegin) return NotFound();
        var begun = await beginnings.Project(service, User.Actor(), key, cancel);
        return begun.IsRefused ? Refuse(begun.Refusal, key) : LocalRedirect(texts.Link($"/projects/{begun.Value.Id}"));
    }

    protected override IReadOnlyDictionary<string, Project> All => projects.All;

    protected override bool Fits(Project one, string? show) => string.IsNullOrEmpty(show) ? one.IsOpen : one.Stage == show;

    protected override DateOnly? DayOf(Project one) => one.OpenedOn;
}
