using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>Why a row is refused, cell by cell.</summary>
internal sealed record RefusedRow(int Row, string Code, IReadOnlyList<Misfit> Misfits);

/// <summary>What a row would change: the members that it lays over the card (RFC 7396), and the columns in which it differs.</summary>
internal sealed record ChangedRow(int Row, string Code, bool IsNew, JsonObject Changes, JsonObject Card, IReadOnlyList<string> Columns);

/// <summary>What a sheet amounts to: rows that change a card, rows that say what stands already, and rows that are refused.</summary>
/// <param name="Refusal">Why the sheet as a whole cannot be read.</param>
internal sealed record SheetReading(IReadOnlyList<ChangedRow> Changed, int Unchanged, IReadOnlyList<RefusedRow> Refused, Refusal? Refusal = null)
{
    public static SheetReading Of(Refusal refusal) => new([], 0, [], refusal);

    /// <summary>Every row of the sheet, whatever came of it.</summary>
    public int Rows => Changed.Count + Unchanged + Refused.Count;
}

/// <summary>Why a sheet is not read at all.</summary>
internal static class SheetRefusals
{
    public static readonly Refusal Empty = new("sheet-empty", new("الملف فارغ، والمطلوب سطر عناوين يليه سطر لكل خدمة.", "The file is empty; it needs a row of headings and a row for each service."));
    public static readonly Refusal NoCode = new("sheet-without-code", new("ليس في سطر العناوين عمود باسم code.", "The headings have no column named code."));
    public static readonly Refusal UnknownColumn = new("sheet-unknown-column", new("عمود لا نعرفه: {0}. الأعمدة المعروفة: {1}", "A column that is not known: {0}. Those known are: {1}"));
    public static readonly Refusal ColumnTwice = new("sheet-column-twice", new("العمود {0} مكرّر.", "The column {0} stands twice."));
    public static readonly Refusal TooLarge = new("sheet-too-large", new("الملف أكبر من المسموح: {0} سطراً أو {1} ميغابايت.", "The file is larger than is taken: {0} rows or {1} MB."));
}
