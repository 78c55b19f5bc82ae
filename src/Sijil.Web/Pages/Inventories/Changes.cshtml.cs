using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Measure.Inventories;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Inventories;

/// <summary>What a later edition says otherwise, and the rows that could not be read.</summary>
[AllowAnonymous]
internal sealed class InventoryChangesModel(InventoryShelf shelf) : PageModel
{
    private const int PerPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? Table { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public InventoryBook Book { get; private set; } = null!;

    public Paged<Restatement> List => field ??= new([.. Book.Inventory.Restatements.Where(one => Book.Card.Table(one.Table) is not null
        && (string.IsNullOrEmpty(Table) || one.Table == Table) && (string.IsNullOrEmpty(Kind) || one.Kind == Kind))], P, PerPage);

    public IEnumerable<TableReading> Misread => Book.Inventory.Readings.Where(reading => reading.Misread.Count > 0);

    public string Pages => ListAddress.OfPages(Language.Current.Link($"/board/inventory/{Book.Card.Id}/changes"), ("table", Table), ("kind", Kind));

    public IActionResult OnGet(string name)
    {
        if (shelf.Find(name) is not { } book) return NotFound();
        Book = book;
        return Page();
    }
}
