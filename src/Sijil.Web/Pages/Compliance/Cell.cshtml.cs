using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Measure.Scorecards;
using Sijil.Record;
using Sijil.Steer.Compliance;
using Sijil.Steer.Freezing;
using Sijil.Web.Access;
using Sijil.Web.Pages.Centre;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Compliance;

/// <summary>One entity on one principle: the rule, the figures with the way to their cases, what was assessed on which evidence, what is excepted; and the way to begin either.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class CellModel(ComplianceGrid grid, ComplianceReports reports, AskForAssessment assessments, AskForException exceptions, StaffNames names, Texts texts, IIds ids) : PageModel
{
    public Facts.Registers.Entity Entity { get; private set; } = null!;
    public ComplianceQuery Query { get; private set; } = null!;
    public ComplianceCell Cell { get; private set; } = null!;
    public IReadOnlyList<Assessment> Assessments { get; private set; } = [];
    public Refusal? Refused { get; private set; }

    /// <summary>The assessment that is under way.</summary>
    public CaseView? UnderWay { get; private set; }

    /// <summary>Carried by the page that was shown, so that a repeated post begins one case.</summary>
    public string Key { get; private set; } = "";

    public StaffNames Names => names;
    public bool MayBegin => User.Role() is not "member";
    public bool MayReadRegister => ComplianceRights.SeesAll(User.Role());
    public string Path => $"/compliance/{Entity.Id}/{Cell.Principle.Number}";

    public string Service(string code) => grid.Registers.Services.TryGetValue(code, out var card) ? texts[card.Name] : code;

    /// <summary>The board's page of an indicator over the same cases; there it opens to them.</summary>
    public string Link(Indicator indicator) => BoardQuery.Link($"/board/indicator/{indicator.Id}", ComplianceGrid.FilterOf(Entity.Id, Query.Quarter, Query.Origin));

    public async Task<IActionResult> OnGet(string entity, int number, CancellationToken cancel) => await Show(entity, number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAssess(string entity, int number, CancellationToken cancel) =>
        await Show(entity, number, cancel) ? GoOn(await assessments.Begin(Entity, Cell.Principle, User.Actor(), User.Staff().Entity, cancel)) : NotFound();

    public async Task<IActionResult> OnPostExcept(string entity, int number, string key, CancellationToken cancel) =>
        await Show(entity, number, cancel) ? GoOn(await exceptions.Begin(Entity, Cell.Principle, User.Actor(), User.Staff().Entity, key, cancel)) : NotFound();

    /// <summary>To the first step where it is the asker's own, else to the case that waits for somebody else.</summary>
    private IActionResult GoOn(Outcome<CaseView> begun)
    {
        if (!begun.IsRefused)
            return LocalRedirect(texts.Link(begun.Value.Steps is [var step, ..] && step.Holder == User.Staff().Entity && step.Role == User.Role()
                ? $"/desk/cases/{begun.Value.Id}/steps/{step.Token}" : $"/desk/cases/{begun.Value.Id}"));
        Refused = begun.Refusal;
        return Page();
    }

    private async ValueTask<bool> Show(string entity, int number, CancellationToken cancel)
    {
        if (!grid.Registers.Entities.TryGetValue(entity, out var found) || !ComplianceRights.MaySee(User.Role(), User.Staff().Entity, found.Id)) return false;
        Query = new(Request.Query, grid.Registers, reports.Today);
        if (grid.Row(found, Query.Quarter, Query.Origin).Cells.FirstOrDefault(cell => cell.Principle.Number == number) is not { } cell) return false;
        (Entity, Cell, Key) = (found, cell, ids.Next());
        Assessments = [.. Assessment.History(grid.Registers, found.Id, number, PastDay.StartOf(cell.On.AddDays(1))).Reverse()];
        UnderWay = await assessments.Find(found.Id, number, cancel) is { IsOpen: true } open ? open : null;
        return true;
    }
}
