using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>A whole case at a desk: who holds it now, what is stuck and with whom, what was answered, and its story.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class CaseModel(CaseFile file, CaseDesk cases, CaseMoments moments, StaffNames names, Texts texts) : PageModel
{
    public OpenedCase Opened { get; private set; } = null!;

    public IReadOnlyList<CaseMoment> Story { get; private set; } = [];

    /// <summary>The step that was asked for is already done.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Gone { get; set; }

    /// <summary>The step that was asked for is another role's, by rule.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Reserved { get; set; }

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public bool MayDo(StepView step) => DeskRights.MayDo(Staff, Opened.Case, step);

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        var opened = await file.Case(Staff, id, cancel);
        if (opened.IsRefused) return NotFound();
        Opened = opened.Value;
        Story = moments.Of(Opened, Staff);
        return Page();
    }

    /// <summary>Whoever owns what is stuck, or stands by the customer, may have it tried again; it becomes a fact with their name.</summary>
    public bool MayRemedy(IncidentView incident) => incident.Owner == Staff.Entity || (Staff.Role == "advisor" && Opened.Case.Advisor == Staff.Id);

    public async Task<IActionResult> OnPostRemedy(string id, string incident, CancellationToken cancel)
    {
        var opened = await file.Case(Staff, id, cancel);
        if (opened.IsRefused) return NotFound();
        Opened = opened.Value;
        if (Opened.Case.Incidents.FirstOrDefault(one => one.Id == incident) is { } stuck && MayRemedy(stuck))
            await cases.Remedy(id, new Remedy(incident, User.Actor()), cancel);
        return LocalRedirect(texts.Link($"/desk?tried={id}"));    // once it moves on, the case may no longer be this desk's to open
    }

    public string? Mistake(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What the body's system would have answered, for the officer to fill in.</summary>
    public IReadOnlyList<string> AnswersOf(IncidentView incident) => cases.AnswersOf(Opened.Case, incident);

    /// <summary>An effect in doubt was done, or was not, as the body says; it becomes a fact with its evidence and their name.</summary>
    public async Task<IActionResult> OnPostSettle(string id, string incident, bool done, string? evidence, CancellationToken cancel)
    {
        var opened = await file.Case(Staff, id, cancel);
        if (opened.IsRefused) return NotFound();
        Opened = opened.Value;
        if (Opened.Case.Incidents.FirstOrDefault(one => one.Id == incident) is not { } stuck || !MayRemedy(stuck)) return NotFound();
        var answer = new JsonObject();
        foreach (var name in done ? AnswersOf(stuck) : [])
            if (Request.Form[$"answer.{name}"].ToString().Trim() is { Length: > 0 } said) answer[name] = said;
        var settled = await cases.Settle(id, new Settlement(incident, done, evidence ?? "", answer, User.Actor()), cancel);
        if (!settled.IsRefused) return LocalRedirect(texts.Link($"/desk?settled={id}"));
        ModelState.AddModelError("evidence", texts[settled.Refusal.Text]);
        Story = moments.Of(Opened, Staff);
        return Page();
    }
}
