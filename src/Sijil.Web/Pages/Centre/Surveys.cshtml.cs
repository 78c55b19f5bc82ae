using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Measure.Surveys;

namespace Sijil.Web.Pages.Centre;

/// <summary>What customers answered: drawn, answered, and the share of all that is favourable, with its interval. No filter narrows it to a few.</summary>
[AllowAnonymous]
internal sealed class SurveysModel(SurveyReader reader, Board board, RegisterFold registers) : PageModel
{
    public BoardQuery Query { get; private set; } = null!;
    public Survey Survey { get; private set; } = null!;
    public SurveyResult Result { get; private set; } = null!;
    public RegisterFold Registers => registers;

    public IActionResult OnGet(string? id)
    {
        var all = registers.All<Survey>(Measure.Surveys.Survey.Register);
        if ((id is null ? all.Values.FirstOrDefault() : all.GetValueOrDefault(id)) is not { } survey) return NotFound();
        Query = new(Request.Query, registers, board, coarse: true);
        Survey = survey;
        Result = reader.Of(survey, Months(Query.Filter));
        return Page();
    }

    /// <summary>By whole months, and by nothing that tells people apart: two results that differ by a day would show one answer.</summary>
    private static BoardFilter Months(BoardFilter filter) =>
        Hiding.Whole(new(filter.Origin, filter.Sector, filter.Entity, filter.Service, filter.From, filter.To, Group: "all")) with { Group = "" };
}
