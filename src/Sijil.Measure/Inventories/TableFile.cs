using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Sijil.Facts;
using Sijil.Facts.Tables;

namespace Sijil.Measure.Inventories;

/// <summary>One file of an edition as it was read: its rows by key, and every row that could not be read, with its line.</summary>
internal sealed record TableFile(string Hash, IReadOnlyList<string> Columns, IReadOnlyDictionary<string, ReadRow> Rows, IReadOnlyList<MisreadRow> Misread)
{
    public static async Task<TableFile> Of(string path, TableCard card, CancellationToken cancel)
    {
        var bytes = await Bytes(path, cancel);
        using var rows = Csv.ReadAsWritten(Encoding.UTF8.GetString(bytes)).GetEnumerator();
        var columns = rows.MoveNext() ? rows.Current.Cells : [];
        var (read, misread) = (new Dictionary<string, ReadRow>(StringComparer.Ordinal), new List<MisreadRow>());
        while (rows.MoveNext())
        {
            if (Wrong(rows.Current, columns, card) is { } wrong) misread.Add(wrong);
            else if (!read.TryAdd(KeyOf(rows.Current, columns, card), new(rows.Current.Line, rows.Current.Cells)))
                misread.Add(new(rows.Current.Line, "key-twice", KeyOf(rows.Current, columns, card)));
        }
        return new(Convert.ToHexStringLower(SHA256.HashData(bytes)), columns, read, misread);
    }

    /// <summary>The file itself, or what is packed in the one beside it; nothing where neither is there.</summary>
    public static string? Find(string folder, string file) =>
        new[] { file, file + ".gz" }.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static async Task<byte[]> Bytes(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        await using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var all = new MemoryStream();
        await plain.CopyToAsync(all, cancel);
        return all.ToArray();
    }

    private static MisreadRow? Wrong(CsvRow row, IReadOnlyList<string> columns, TableCard card)
    {
        if (row.Cells.Count != columns.Count) return new(row.Line, "cell-count", $"{row.Cells.Count}/{columns.Count}");
        for (var place = 0; place < columns.Count; place++)
        {
            if (card.Key.Contains(columns[place]) && row.Cells[place].Length is 0) return new(row.Line, "no-key", columns[place]);
            if (card.Numbers.Contains(columns[place]) && !IsNumber(row.Cells[place], card)) return new(row.Line, "not-a-number", $"{columns[place]}: {Short(row.Cells[place])}");
        }
        return null;
    }

    private static bool IsNumber(string cell, TableCard card) => cell.Length is 0 || card.Unknown.Contains(cell)
        || (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= 0);

    private static string KeyOf(CsvRow row, IReadOnlyList<string> columns, TableCard card) =>
        string.Join('/', card.Key.Select(column => Enumerable.Range(0, columns.Count).Where(place => columns[place] == column).Select(place => row.Cells[place]).FirstOrDefault("")));

    private static string Short(string cell) => cell.Length > 40 ? cell[..40] + "…" : cell;
}

/// <summary>A row of a file, and the line on which it begins.</summary>
internal sealed record ReadRow(int Line, IReadOnlyList<string> Cells);
