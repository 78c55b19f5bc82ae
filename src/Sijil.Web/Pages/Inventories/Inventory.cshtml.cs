using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Measure.Inventories;
using Sijil.Measure.Scorecards;
using Sijil.Web.Kit.Charts;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Inventories;

/// <summary>What another government announced of its services: its totals, its own indicators and its own findings, of the whole or of one organisation.</summary>
[AllowAnonymous]
internal sealed class InventoryModel(InventoryShelf shelf) : PageModel
{
    public InventoryBook Book { get; private set; } = null!;
    public string Organisation { get; private set; } = "";
    public decimal Total { get; private set; }

    public IActionResult OnGet(string name, string? organisation)
    {
        if (shelf.Find(name) is not { } book) return NotFound();
        (Book, Organisation) = (book, organisation ?? "");
        if (Organisation.Length > 0 && Services.Count is 0) return NotFound();
        Total = book.Volume(book.Card.Total, Organisation);
        return Page();
    }

    public IReadOnlyList<BookRow> Services => field ??= [.. Book.Services.Rows.Where(row => row.Counts && (Organisation.Length is 0 || row.Organisation == Organisation))];

    public int OtherYears => Book.Services.Rows.Count(row => !row.Counts);

    public decimal VolumeOf(BookRow row) => row.Values[Book.Services.PlaceOf(Book.Card.Total)].AsNumber ?? 0;

    public IEnumerable<(VolumeCard Channel, decimal Volume)> Channels => Book.Card.Channels.Select(channel => (channel, Book.Volume(channel.Column, Organisation)));

    public IReadOnlyList<Bar> Bars => [.. Channels.Select(each => new Bar(each.Channel.Name.In(Language.Current.Code), Total == 0 ? 0 : each.Volume / Total))];

    public IEnumerable<(InventoryIndicator Indicator, CountedIndicator Counted, Value Value)> Indicators =>
        Book.Card.Indicators.Select(indicator => (indicator, Book.Count(indicator), Book.Count(indicator).Of(Organisation)));

    public Value ValueOf(string indicator, string organisation) => Book.Card.Indicators.FirstOrDefault(one => one.Id == indicator) is { } found ? Book.Count(found).Of(organisation) : Value.None(Reasons.NoMeasure);

    /// <summary>The organisations by their volume, the busiest first.</summary>
    public IEnumerable<(string Id, int Services, decimal Volume)> Organisations => Book.Services.Rows.Where(row => row.Counts).GroupBy(row => row.Organisation)
        .Select(group => (group.Key, group.Count(), group.Sum(VolumeOf))).OrderByDescending(one => one.Item3).ThenBy(one => one.Key, StringComparer.Ordinal);

    public IEnumerable<(CheckCard Check, int? Found)> Checks =>
        Book.Card.Checks.Select(check => (check, Book.Broken(check)?.Rows.Count(row => Organisation.Length is 0 || row.Organisation == Organisation)));

    public IEnumerable<(string Table, string Kind, int Count)> Restated => Book.Inventory.Restatements.Where(one => Book.Card.Table(one.Table) is not null)
        .GroupBy(one => (one.Table, one.Kind)).Select(group => (group.Key.Table, group.Key.Kind, group.Count()));

    public int Misread => Book.Card.Tables.Sum(table => Book.Inventory.LastOf(table.Id)?.Misread.Count ?? 0);
}
