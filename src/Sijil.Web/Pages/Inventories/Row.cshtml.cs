using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Measure.Inventories;

namespace Sijil.Web.Pages.Inventories;

/// <summary>One row of an inventory: every cell as it was announced, the rules that it breaks, and what was restated of it.</summary>
[AllowAnonymous]
internal sealed class InventoryRowModel(InventoryShelf shelf) : PageModel
{
    public InventoryBook Book { get; private set; } = null!;
    public string Table { get; private set; } = "";
    public InventoryRow Row { get; private set; } = null!;

    public IActionResult OnGet(string name, string table, string key)
    {
        if (shelf.Find(name) is not { } book || book.Table(table) is null || !book.Inventory.Table(table).Rows.TryGetValue(key, out var row)) return NotFound();
        (Book, Table, Row) = (book, table, row);
        return Page();
    }

    public string Cell(string column) => Columns.IndexOf(column) is >= 0 and var place && place < Row.Cells.Count ? Row.Cells[place] : "";

    public List<string> Columns => Book.Inventory.Table(Table).Columns;

    public string Title => Cell(Book.Card.Table(Table)!.Title);

    public IReadOnlyList<BookRow> Standards => Table is not InventoryCard.Services || Book.Table(InventoryCard.Standards) is not { } standards ? []
        : [.. standards.Rows.Where(row => InventoryBook.ServiceOf(row) == Row.Key)];

    public string? Service => Table is InventoryCard.Standards ? Row.Key[..Row.Key.LastIndexOf('/')] : null;

    public IEnumerable<CheckCard> Breaks => Book.Card.Checks.Where(check => check.Table == Table && Book.Broken(check)?.Rows.Any(row => row.Row.Key == Row.Key) is true);

    public IEnumerable<Restatement> Restatements => Book.Inventory.Restatements.Where(one => one.Table == Table && one.Key == Row.Key);
}
