using Sijil.Facts;
using Sijil.Facts.Tables;

namespace Sijil.Measure.Inventories;

/// <summary>A government's file of data-quality rules: a code, how grave a breach is, what it is and what to do.</summary>
internal static class RuleFile
{
    public static IReadOnlyList<InventoryRule> Read(string text)
    {
        var rows = Csv.ReadAsWritten(text).ToList();
        if (rows.Count is 0) return [];
        var columns = rows[0].Cells.ToList();
        string Cell(CsvRow row, string column) => columns.IndexOf(column) is >= 0 and var place && place < row.Cells.Count ? row.Cells[place] : "";
        return [.. rows.Skip(1).Select(row => new InventoryRule(Cell(row, "qa_field_name"), Cell(row, "severity_en"), Cell(row, "description_en"), Cell(row, "action_en")))];
    }
}
