using Sijil.Facts.Tables;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>Reads a sheet against the register: a row is laid over the card that stands, column by column, and only what differs is a change.</summary>
internal sealed class ReadSheet(RegisterFold registers)
{
    public const int MostRows = 20_000, MostMegabytes = 20;
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };
    private static readonly Bilingual Filled = new("لا تُترك فارغة", "must not be empty");

    /// <param name="mayChange">Whose services the reader may change; a row of another is refused.</param>
    public SheetReading Run(string text, Func<string, bool>? mayChange = null)
    {
        if (text.Length > MostMegabytes * 1_000_000) return SheetReading.Of(SheetRefusals.TooLarge.With(MostRows, MostMegabytes));
        var rows = Csv.Read(text).Take(MostRows + 2).ToList();
        if (rows.Count > MostRows + 1) return SheetReading.Of(SheetRefusals.TooLarge.With(MostRows, MostMegabytes));
        if (rows.Count is 0) return SheetReading.Of(SheetRefusals.Empty);
        var heads = rows[0].Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToList();
        if (Refuse(heads) is { } refusal) return SheetReading.Of(refusal);
        return Read(heads, rows[1..], mayChange ?? (_ => true));
    }

    private static Refusal? Refuse(List<string> heads)
    {
        if (heads.Find(head => Columns.Find(head) is null) is { } unknown) return SheetRefusals.UnknownColumn.With(unknown, string.Join(", ", Columns.All.Select(column => column.Name)));
        if (heads.GroupBy(head => head).FirstOrDefault(group => group.Count() > 1) is { } twice) return SheetRefusals.ColumnTwice.With(twice.Key);
        return heads.Contains("code") ? null : SheetRefusals.NoCode;
    }

    private SheetReading Read(List<string> heads, List<CsvRow> rows, Func<string, bool> mayChange)
    {
        var known = new Known(registers);
        var place = heads.IndexOf("code");
        foreach (var row in rows.Where(row => place < row.Cells.Count)) known.Services.Add(row.Cells[place].Trim());
        var columns = Columns.All.Select(column => (Column: column, Place: heads.IndexOf(column.Name))).Where(each => each.Place >= 0).ToList();
        var (changed, refused, unchanged) = (new List<ChangedRow>(), new List<RefusedRow>(), 0);
        Dictionary<string, int> met = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var code = place < row.Cells.Count ? row.Cells[place].Trim() : "";
            var (read, misfits) = Lay(row, code, columns, known);
            if (row.Cells.Count > heads.Count) misfits.Add(new("", $"{row.Cells.Count}", new Bilingual("{0} خلية على الأكثر", "at most {0} cells").With(heads.Count)));
            if (!met.TryAdd(code, row.Number)) misfits.Add(new("code", code, new Bilingual("رمز واحد في كل ملف؛ ورد في السطر {0}", "a code stands once in a file; it is in row {0} already").With(met[code])));
            if (read is not null && !IsOwn(read, mayChange)) misfits.Add(new("entity", $"{read.Card["entity"]}", new("خدمات جهتك وحدها", "services of your own body alone")));
            if (misfits.Count > 0) refused.Add(new(row.Number, code, misfits));
            else if (read is null) unchanged++;
            else changed.Add(read);
        }
        return new(changed, unchanged, refused);
    }

    private (ChangedRow? Read, List<Misfit> Misfits) Lay(CsvRow row, string code, List<(Column Column, int Place)> columns, Known known)
    {
        var stands = registers.Find("services", code) is { Content: { ValueKind: JsonValueKind.Object } content } ? JsonObject.Create(content) : null;
        var card = stands?.DeepClone().AsObject() ?? new JsonObject { ["subServices"] = new JsonArray() };
        List<Misfit> misfits = [];
        List<string> differs = [];
        foreach (var (column, place) in columns)
        {
            var cell = place < row.Cells.Count ? row.Cells[place] : "";
            if (cell == column.Write(card) || cell.Trim().Length is 0 && column.Write(card).Length is 0) continue;
            differs.Add(column.Name);
            if (column.Put(card, cell, known) is { } misfit) misfits.Add(misfit);
        }
        if (misfits.Count is 0 && (differs.Count > 0 || stands is null)) misfits.AddRange(Whole(card));
        var patch = MergePatch.Between(stands ?? [], card);
        return (patch.Count is 0 ? null : new(row.Number, code, stands is null, patch, card, differs), misfits);
    }

    /// <summary>What must be there, alone or beside its companions, and what two columns say together.</summary>
    private static IEnumerable<Misfit> Whole(JsonObject card)
    {
        var missing = Columns.All.Where(column => column.Write(card).Length is 0 && (column.Required || IsHalf(column, card))).Select(column => new Misfit(column.Name, "", Filled)).ToList();
        if (missing.Count > 0) return missing;
        if ((card["subServices"] as JsonArray)?.FirstOrDefault(sub => !$"{sub?["code"]}".StartsWith($"{card["code"]}.", StringComparison.Ordinal)) is { } sub)
            return [new("sub_services", $"{sub["code"]}", Kind.SubCode.Valid(null!))];
        if ($"{card["runs"]}" == ServiceCard.Elsewhere && card["journey"] is { } journey)
            return [new("journey", $"{journey}", new("فارغة، لأن الخدمة تُدار في نظام الجهة", "empty, for the service runs in its body’s own system"))];
        return Fits(card);
    }

    /// <summary>A text in one language, a baseline or a fast track with a part missing.</summary>
    private static bool IsHalf(Column column, JsonObject card) => column is PlainColumn { Path: { Length: > 1 } path }
        && (Column.Get(card, path[..^1]) is JsonObject || path is not ["baseline", "source", _] && card[path[0]] is JsonObject);

    private static IEnumerable<Misfit> Fits(JsonObject card)
    {
        try
        {
            card.Deserialize<ServiceCard>(Strict);
            return [];
        }
        catch (JsonException misfit)
        {
            return [new("", misfit.Path ?? "", new("بطاقة خدمة تامة", "a whole service card"))];
        }
    }

    private bool IsOwn(ChangedRow read, Func<string, bool> mayChange) =>
        mayChange($"{read.Card["entity"]}") && (registers.Services.GetValueOrDefault(read.Code) is not { } stands || mayChange(stands.Entity));
}
