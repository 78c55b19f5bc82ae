using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The register of obstacles by state: what law, regulation or procedure blocks which step, and where its removal stands.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ObstaclesModel(Projects projects, Beginnings beginnings, RegisterFold registers, StaffNames names, Texts texts, IIds ids) : CentreList<Obstacle>(names, ids)
{
    public bool MayRaise => User.Role() is "analyst" or "officer";

    public string Service(string code) => registers.Services.TryGetValue(code, out var card) ? texts[card.Name] : code;

    public async Task<IActionResult> OnPost(string key, CancellationToken cancel)
    {
        if (!MayRaise) return NotFound();
        var staff = User.Staff();
        var begun = await beginnings.Obstacle(staff.Entity, staff.Actor, key, cancel);
        return begun.IsRefused ? Refuse(begun.Refusal, key) : LocalRedirect(texts.Link(StaffPages.StepOf(begun.Value)));
    }

    protected override IReadOnlyDictionary<string, Obstacle> All => projects.Obstacles;

    protected override bool Fits(Obstacle one, string? show) => string.IsNullOrEmpty(show) || one.Standing == show;

    protected override DateOnly? DayOf(Obstacle one) => one.RaisedOn;
}
