using System.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>A table that a spreadsheet opens.</summary>
internal static class Csv
{
    public static void Line(StringBuilder table, IEnumerable<string> cells) => table.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    public static byte[] Bytes(StringBuilder table) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table.ToString())];

    /// <summary>Quoted; a cell that a spreadsheet would take for a formula is made text.</summary>
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !decimal.TryParse(text, out _) ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
