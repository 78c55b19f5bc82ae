using System.Text.Json.Serialization;
using Sijil.Facts;

namespace Sijil.Measure.Inventories;

/// <summary>An inventory as its facts leave it: the rows that stand, the editions that were read, and all that was restated.</summary>
[JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
internal sealed class Inventory
{
    public string Id { get; set; } = "";
    public SortedDictionary<string, InventoryTable> Tables { get; } = new(StringComparer.Ordinal);
    public List<TableReading> Readings { get; } = [];
    public List<Restatement> Restatements { get; } = [];
    public List<InventoryRule> Rules { get; } = [];

    /// <summary>The latest edition that was begun.</summary>
    public string Edition { get; set; } = "";

    public InventoryTable Table(string id)
    {
        if (!Tables.TryGetValue(id, out var table)) Tables[id] = table = new();
        return table;
    }

    /// <summary>Whether a table was read from an edition before this one: what differs from it is then a restatement.</summary>
    public bool WasRead(string table, string edition) => Readings.Exists(reading => reading.Table == table && reading.Edition != edition);

    /// <summary>What was last read of a table.</summary>
    public TableReading? LastOf(string table) => Readings.FindLast(reading => reading.Table == table);
}

/// <summary>The rows of one table by their keys; also those that were withdrawn.</summary>
[JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
internal sealed class InventoryTable
{
    public List<string> Columns { get; } = [];
    public SortedDictionary<string, InventoryRow> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>The rows that the latest edition holds.</summary>
    [JsonIgnore]
    public IEnumerable<InventoryRow> Standing => Rows.Values.Where(row => row.Withdrawn.Length is 0);
}

/// <summary>A row as it was last announced, and the fact that says so.</summary>
/// <param name="Withdrawn">The edition from which it is gone; empty while it stands.</param>
internal sealed record InventoryRow(string Key, string Edition, int Line, IReadOnlyList<string> Cells, IReadOnlyList<string> Facts, string Withdrawn = "");

/// <summary>A file of an edition that was read to its end.</summary>
internal sealed record TableReading(string Edition, string Table, string File, string Hash, int Rows, IReadOnlyList<MisreadRow> Misread, string Fact, DateTimeOffset At);

/// <summary>What a later edition says otherwise than the one before.</summary>
/// <param name="Kind">changed, added or withdrawn.</param>
internal sealed record Restatement(string Edition, string Table, string Key, string Kind, IReadOnlyList<ChangedCell> Cells, string Fact, DateTimeOffset At);

/// <summary>A cell before and after.</summary>
internal sealed record ChangedCell(string Column, string Before, string After);
