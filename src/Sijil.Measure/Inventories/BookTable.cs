using System.Globalization;
using Sijil.Decisions.Feel;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Inventories;

/// <summary>The standing rows of one table with the columns of its file, one joined to them, and those that follow from all of these.</summary>
internal sealed class BookTable
{
    private readonly TableCard card;
    private readonly List<string> ofFile;

    public BookTable(TableCard card, InventoryTable table, string period, string edition, params IReadOnlyList<string> joined)
    {
        (this.card, ofFile) = (card, table.Columns);
        Columns = [.. ofFile, "edition", .. joined, .. card.Derived.Select(derived => derived.Name)];
        var day = DateOnly.TryParseExact(edition, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? FeelValue.Of(known) : FeelValue.Null;
        Rows = [.. table.Standing.Select(row => Read(row, period, day))];
    }

    public string[] Columns { get; }

    public IReadOnlyList<BookRow> Rows { get; }

    /// <summary>Derived columns whose formula cannot be read: they hold nothing, and all else is counted.</summary>
    public IReadOnlyList<(string Column, FormulaTrouble Trouble)> Troubles { get; private set; } = [];

    public int PlaceOf(string column) => Array.IndexOf(Columns, column);

    /// <summary>Gives each row what is joined to it, and then counts what follows, column by column.</summary>
    public void Derive(params IReadOnlyList<(string Column, Func<BookRow, FeelValue> Of)> joined)
    {
        var formulas = card.Derived.Select(derived => (Place: PlaceOf(derived.Name), Formula: Formula.Of(derived.Formula, Columns))).ToList();
        Troubles = [.. formulas.Where(each => each.Formula.Trouble is not null).Select(each => (Columns[each.Place], each.Formula.Trouble!))];
        foreach (var row in Rows)
        {
            foreach (var (column, of) in joined) row.Values[PlaceOf(column)] = of(row);
            foreach (var (place, formula) in formulas) row.Values[place] = formula.Of(row.Values);
        }
    }

    private BookRow Read(InventoryRow row, string period, FeelValue edition)
    {
        string Cell(string column) => ofFile.IndexOf(column) is >= 0 and var place && place < row.Cells.Count ? row.Cells[place] : "";
        var values = new FeelValue[Columns.Length];
        for (var place = 0; place < ofFile.Count; place++) values[place] = Value(ofFile[place], place < row.Cells.Count ? row.Cells[place] : "");
        values[ofFile.Count] = edition;
        return new(row, Cell(card.Title), Cell(card.Organisation), Cell(card.Year) == period, values);
    }

    private FeelValue Value(string column, string cell)
    {
        if (card.Numbers.Contains(column)) return decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? FeelValue.Of(number) : FeelValue.Null;
        if (card.Lists.Contains(column)) return FeelValue.List([.. cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(FeelValue.Of)]);
        return FeelValue.Of(cell);
    }
}
