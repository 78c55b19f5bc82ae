using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Tables;
using Sijil.Measure.Inventories;
using Sijil.Measure.Scorecards;
using Sijil.Web.Kit;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Inventories;

/// <summary>The rows behind a figure or a finding of an inventory, each of which opens.</summary>
[AllowAnonymous]
internal sealed class InventoryRowsModel(InventoryShelf shelf) : PageModel
{
    private const int PerPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Check { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public InventoryBook Book { get; private set; } = null!;
    public string Table { get; private set; } = InventoryCard.Services;
    public Side Side { get; private set; } = Side.Denominator;
    public InventoryIndicator? Counted { get; private set; }
    public CheckCard? Broken { get; private set; }
    public Paged<BookRow> List { get; private set; } = null!;

    public string Heading => Counted?.Name.In(Language.Current.Code) ?? (Broken is { } check ? Book.RuleOf(check.Code)?.Description ?? check.Code : Book.Card.Table(Table)!.Name.In(Language.Current.Code));

    public IActionResult OnGet(string name, string? table, string? side) => Take(name, table, side) ? Page() : NotFound();

    public IActionResult OnGetCsv(string name, string? table, string? side)
    {
        if (!Take(name, table, side)) return NotFound();
        var columns = Book.Inventory.Table(Table).Columns;
        return new CsvFile($"{Book.Card.Id}-{Indicator ?? Check ?? Table}.csv", Csv.Write([["line", .. columns], .. List.All.Select(row => (string[])[$"{row.Row.Line}", .. row.Row.Cells])]));
    }

    public string Link(Side side) => InventoryWords.Rows(Book, ("indicator", Indicator), ("organisation", Organisation), ("side", Name(side)));

    public string Pages => ListAddress.OfPages(Language.Current.Link($"/board/inventory/{Book.Card.Id}/rows"), Asked);

    public string CsvLink => InventoryWords.Rows(Book, [.. Asked, ("handler", "Csv")]);

    public static string Name(Side side) => side.ToString().ToLowerInvariant();

    private (string, string?)[] Asked => [("table", Table), ("indicator", Indicator), ("check", Check), ("organisation", Organisation), ("year", Year), ("side", Counted is null ? "" : Name(Side))];

    private bool Take(string name, string? table, string? side)
    {
        if (shelf.Find(name) is not { } book) return false;
        Book = book;
        if (book.Table(table ?? "") is not null) Table = table!;
        if (Enum.TryParse<Side>(side, ignoreCase: true, out var asked) && asked is not Side.Excluded) Side = asked;
        Counted = book.Card.Indicators.FirstOrDefault(one => one.Id == Indicator);
        Broken = book.Card.Checks.FirstOrDefault(one => one.Code == Check);
        Table = Counted?.Table ?? Broken?.Table ?? Table;
        List = new([.. Rows().Where(row => string.IsNullOrEmpty(Organisation) || row.Organisation == Organisation)], P, PerPage);
        return true;
    }

    private IReadOnlyList<BookRow> Rows()
    {
        if (Counted is { } counted) return Book.Count(counted).Rows(Side);
        if (Broken is { } check) return Book.Broken(check)?.Rows ?? [];
        return [.. Book.Table(Table)!.Rows.Where(row => row.Counts != (Year is "other"))];
    }
}
