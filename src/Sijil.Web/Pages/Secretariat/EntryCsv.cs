using System.Text;
using Sijil.Facts.Registers;
using Sijil.Steer.Registers;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>A register as a table that a spreadsheet opens: what an entry is called, how it stands, and what it says, each value in words.</summary>
internal static class EntryCsv
{
    public static byte[] Of(RegisterCard card, IEnumerable<KeptEntry> entries, RegisterFold registers)
    {
        var texts = new Texts();
        var table = new StringBuilder();
        Line(table, ["id", "title-ar", "title-en", "state", "entity", .. card.Fields.Select(field => field.Name)]);
        foreach (var entry in entries)
            Line(table, [entry.Id, entry.Title.Ar, entry.Title.En, entry.State, entry.Entity, .. card.Fields.Select(field => Say(field, entry, registers, texts))]);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table.ToString())];
    }

    private static string Say(RegisterField field, KeptEntry entry, RegisterFold registers, Texts texts) =>
        entry[field.Name] is not { } value ? "" : field.IsChoice ? texts[RegisterChoices.NameOf(field, value, registers)] : value;

    private static void Line(StringBuilder table, IEnumerable<string> cells) => table.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>Quoted; a cell that a spreadsheet would take for a formula is made text.</summary>
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !decimal.TryParse(text, out _) ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
