using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Facts.Tables;
using Sijil.Measure.Scorecards;
using Sijil.Web.Access;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The transactions behind a figure, side by side of it, each of which opens.</summary>
[Authorize(Policy = Policies.Analyst)]
internal sealed class CasesModel(Board board, RegisterFold registers) : PageModel
{
    /// <summary>A file holds so many of the newest; a narrower filter holds them all.</summary>
    public const int MostTaken = 50_000;

    public Figure Figure { get; private set; } = null!;
    public BoardQuery Query { get; private set; } = null!;
    public Side Side { get; private set; }
    public CasePage Cases { get; private set; } = new(0, 1, 1, []);
    public IReadOnlyList<MeasuredSubService> SubServices { get; private set; } = [];
    public RegisterFold Registers => registers;

    public IActionResult OnGet(string id, int p = 1)
    {
        if (!Take(id)) return NotFound();
        if (!IsShown) return Page();
        Cases = Query.Board.Cases(Figure.Indicator, Query.Filter, Side, p);
        SubServices = Query.Board.SubServicesOf(Figure.Indicator, Query.Filter, Side);
        return Page();
    }

    public IActionResult OnGetCsv(string id) => !Take(id) ? NotFound()
        : new CsvFile(FileName + ".csv", Csv.Write([Head, .. Lines().Select(line => Cells(line).Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "").ToList())]));

    public IActionResult OnGetXlsx(string id) => !Take(id) ? NotFound() : new SheetFile(FileName, [Head, .. Lines().Select(Cells)]);

    /// <summary>Of fewer people than a figure is shown of, no case is listed either.</summary>
    public bool IsShown => Figure.Value.NotCounted is not Reasons.TooFew;

    private static string[] Head => ["case", "origin", "entity", "service", "sub_service", "channel", "opened", "ended", "visits", "minutes", "rating", "counted_as"];

    private string FileName => $"{Figure.Indicator.Id}-{Name(Side)}";

    private IReadOnlyList<CaseLine> Lines() => IsShown ? Query.Board.AllCases(Figure.Indicator, Query.Filter, Side, MostTaken) : [];

    private static object?[] Cells(CaseLine line) =>
    [
        line.Id, line.Origin, line.Entity, line.Service, line.SubService, line.Channel, line.OpenedAt.ToString("O", CultureInfo.InvariantCulture), line.ClosedAt?.ToString("O", CultureInfo.InvariantCulture),
        line.Visits, line.Minutes, line.Rating is 0 ? null : line.Rating, string.Join(' ', Facets.NamesOf(line.Facets)),
    ];

    private bool Take(string id)
    {
        Query = new(Request.Query, registers, board);
        if (Query.Board.Find(id) is not { } indicator) return false;
        Side = Enum.TryParse<Side>(Request.Query["side"], ignoreCase: true, out var side) && Enum.IsDefined(side) ? side : Side.Denominator;
        Figure = Figure.Of(Query.Board, indicator, Query.Filter);
        return true;
    }

    public string File(string handler) => BoardQuery.Link(Path, Query.Filter, ("side", Name(Side)), ("handler", handler));

    public string Link(Side side) => BoardQuery.Link(Path, Query.Filter, ("side", Name(side)));

    /// <summary>The address of a page of this list, its number left open.</summary>
    public string Pages => BoardQuery.Link(Path, Query.Filter, ("side", Name(Side))) + "&p={0}";

    public string NameOf(string entity) => registers.NameOf(entity).In(Language.Current.Code);

    public static string Name(Side side) => side.ToString().ToLowerInvariant();

    private string Path => $"/board/indicator/{Figure.Indicator.Id}/cases";
}
