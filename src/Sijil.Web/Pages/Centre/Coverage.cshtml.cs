using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Steer.Coverage;
using Sijil.Web.Kit;

namespace Sijil.Web.Pages.Centre;

/// <summary>Every phrase of the source documents: what is built of it, where, and what is still missing.</summary>
[AllowAnonymous]
internal sealed class CoverageModel(CoverageSheet sheet) : PageModel
{
    public CoverageSheet Sheet => sheet;

    /// <summary>live, thin or absent; every row when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public IEnumerable<IGrouping<string, CoverageRow>> Documents => sheet.Rows.Where(row => State is null or "" || Code(row.State) == State).GroupBy(row => row.Source);

    public static string Code(CoverageState state) => state.ToString().ToLowerInvariant();

    public static Tone ToneOf(CoverageState state) => state switch { CoverageState.Live => Tone.Good, CoverageState.Thin => Tone.Warn, _ => Tone.Neutral };
}
