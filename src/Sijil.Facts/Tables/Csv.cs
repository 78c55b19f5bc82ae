using System.Globalization;
using System.Text;

namespace Sijil.Facts.Tables;

/// <summary>One row of a sheet as spreadsheets count them: the heading is row 1.</summary>
/// <param name="Line">The line of the file on which it begins; a cell may hold several lines.</param>
public sealed record CsvRow(int Number, IReadOnlyList<string> Cells, int Line);

/// <summary>Comma-separated values (RFC 4180), read and written so that no cell is taken for a formula and every cell comes back as it was.</summary>
public static class Csv
{
    /// <summary>What begins a formula in a spreadsheet, and the mark that stands before it.</summary>
    private const string Dangerous = "=+-@'\t\r\n";

    public static string Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("\uFEFF");     // without it, spreadsheets take Arabic for another alphabet
        foreach (var row in rows) text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>The rows of a text; one whose quote never closes is the last and holds the rest.</summary>
    public static IEnumerable<CsvRow> Read(string text) =>
        ReadAsWritten(text).Select(row => row with { Cells = [.. row.Cells.Select(Unmarked)] });

    /// <summary>The rows of a sheet that others wrote: no mark of ours is looked for in it.</summary>
    public static IEnumerable<CsvRow> ReadAsWritten(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (at, number, line) = (text.StartsWith('\uFEFF') ? 1 : 0, 0, 1);
        while (at < text.Length)
        {
            var from = at;
            List<string> cells = [];
            do cells.Add(Next(text, ref at)); while (at < text.Length && text[at++] == ',');
            if (at < text.Length && text[at - 1] == '\r' && text[at] == '\n') at++;
            number++;
            if (cells.Count > 1 || cells[0].Length > 0) yield return new(number, cells, line);
            line += text.AsSpan(from, at - from).Count('\n');
        }
    }

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) && !IsNumber(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A number below zero is none of the formulas and is left to be counted with; one that begins with a plus is a telephone.</summary>
    private static bool IsNumber(string text) =>
        text[0] is '-' && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static string Unmarked(string cell) => cell is ['\'', var next, ..] && Dangerous.Contains(next, StringComparison.Ordinal) ? cell[1..] : cell;

    private static string Next(string text, ref int at) => at < text.Length && text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at);

    private static string Plain(string text, ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        var from = at;
        at = length < 0 ? text.Length : at + length;
        return text[from..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else break;
        }
        if (at < text.Length) at++;
        return cell.Append(Plain(text, ref at)).ToString();     // what stands after a closed quote belongs to the cell
    }
}
