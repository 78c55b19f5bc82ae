using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The transactions behind a figure, side by side of it, each of which opens.</summary>
[Authorize(Policy = Policies.Analyst)]
internal sealed class CasesModel(Board board, RegisterFold registers) : PageModel
{
    public Figure Figure { get; private set; } = null!;
    public BoardQuery Query { get; private set; } = null!;
    public Side Side { get; private set; }
    public CasePage Cases { get; private set; } = null!;
    public IReadOnlyList<MeasuredSubService> SubServices { get; private set; } = [];
    public RegisterFold Registers => registers;

    public IActionResult OnGet(string id, int p = 1)
    {
        if (board.Find(id) is not { } indicator) return NotFound();
        Query = new(Request.Query, registers, board);
        Side = Enum.TryParse<Side>(Request.Query["side"], ignoreCase: true, out var side) && Enum.IsDefined(side) ? side : Side.Denominator;
        Figure = new(board.Read(indicator, Query.Filter));
        Cases = board.Cases(indicator, Query.Filter, Side, p);
        SubServices = board.SubServicesOf(indicator, Query.Filter, Side);
        return Page();
    }

    public string Link(Side side) => BoardQuery.Link(Path, Query.Filter, ("side", Name(side)));

    /// <summary>The address of a page of this list, its number left open.</summary>
    public string Pages => BoardQuery.Link(Path, Query.Filter, ("side", Name(Side))) + "&p={0}";

    public string NameOf(string entity) => registers.NameOf(entity).In(Language.Current.Code);

    public static string Name(Side side) => side.ToString().ToLowerInvariant();

    private string Path => $"/board/indicator/{Figure.Indicator.Id}/cases";
}
