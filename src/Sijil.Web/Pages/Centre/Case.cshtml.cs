using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Holders;
using Sijil.Measure.Scorecards;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Centre;

/// <summary>A transaction as an analyst may see it: its facts in coded words, nothing of the person.</summary>
[Authorize(Policy = Policies.Analyst)]
internal sealed class CaseModel(Board board, CaseTrail trail, CaseHolders holders, RegisterFold registers) : PageModel
{
    public CaseLine Line { get; private set; } = null!;
    public IReadOnlyList<TrailFact> Facts { get; private set; } = [];
    public CaseTime? Time { get; private set; }
    public RegisterFold Registers => registers;

    /// <summary>Whoever works on cases can open this one whole, where their role lets them.</summary>
    public bool CanOpen => Line.RunsHere && (User.IsInRole("advisor") || User.IsInRole("officer"));

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (id.Length > 400 || board.Case(id) is not { } line) return NotFound();
        Line = line;
        Facts = await trail.Of(line, cancel);
        Time = await holders.Of(line, cancel);
        return Page();
    }
}
