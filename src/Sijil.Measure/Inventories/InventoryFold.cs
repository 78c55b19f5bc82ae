using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Inventories;

/// <summary>The inventories that other governments announced, from the facts of their imports alone.</summary>
internal sealed class InventoryFold : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Inventory> inventories = new(StringComparer.Ordinal);

    public string Name => "inventories";
    public int Version => 1;

    /// <summary>How often something changed; what was counted at this count still holds.</summary>
    public long Changes { get; private set; }

    public IReadOnlyList<string> Names => Read(all => (IReadOnlyList<string>)[.. all.Keys]);

    /// <summary>Looks while the rows stand still.</summary>
    public TResult Read<TResult>(Func<IReadOnlyDictionary<string, Inventory>, TResult> look)
    {
        lock (gate) return look(inventories);
    }

    public static string StreamOf(string inventory) => $"inventory/{inventory}";

    public void Reset()
    {
        lock (gate)
        {
            inventories.Clear();
            Changes++;
        }
    }

    public void Apply(Entry entry)
    {
        if (!entry.Stream.StartsWith("inventory/", StringComparison.Ordinal)) return;
        lock (gate)
        {
            foreach (var recorded in entry.Facts) Take(FactCodec.Read(recorded), recorded.Address.ToString(), entry.RecordedAt);
            Changes++;
        }
    }

    private void Take(Fact fact, string address, DateTimeOffset at)
    {
        switch (fact)
        {
            case InventoryColumnsStated columns: Restate(Of(columns.Inventory).Table(columns.Table).Columns, columns.Columns); break;
            case InventoryRowAnnounced row: Announce(Of(row.Inventory), row, address, at); break;
            case InventoryRowWithdrawn row: Withdraw(Of(row.Inventory), row, address, at); break;
            case InventoryTableRead read: Of(read.Inventory).Readings.Add(new(read.Edition, read.Table, read.File, read.Hash, read.Rows, read.Misread, address, at)); break;
            case InventoryRulesStated rules: Restate(Of(rules.Inventory).Rules, rules.Rules); break;
        }
    }

    private static void Announce(Inventory inventory, InventoryRowAnnounced row, string address, DateTimeOffset at)
    {
        inventory.Edition = row.Edition;
        var table = inventory.Table(row.Table);
        var before = table.Rows.GetValueOrDefault(row.Key);
        table.Rows[row.Key] = new(row.Key, row.Edition, row.Line, row.Cells, [.. before?.Facts ?? [], address]);
        if (before is { Withdrawn: "" }) inventory.Restatements.Add(new(row.Edition, row.Table, row.Key, "changed", Changed(table.Columns, before.Cells, row.Cells), address, at));
        else if (before is not null || inventory.WasRead(row.Table, row.Edition)) inventory.Restatements.Add(new(row.Edition, row.Table, row.Key, "added", [], address, at));
    }

    private static void Withdraw(Inventory inventory, InventoryRowWithdrawn row, string address, DateTimeOffset at)
    {
        inventory.Edition = row.Edition;
        var table = inventory.Table(row.Table);
        if (!table.Rows.TryGetValue(row.Key, out var before)) return;
        table.Rows[row.Key] = before with { Withdrawn = row.Edition, Facts = [.. before.Facts, address] };
        inventory.Restatements.Add(new(row.Edition, row.Table, row.Key, "withdrawn", [], address, at));
    }

    private static List<ChangedCell> Changed(List<string> columns, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        [.. columns.Select((column, place) => new ChangedCell(column, At(before, place), At(after, place))).Where(cell => cell.Before != cell.After)];

    private static string At(IReadOnlyList<string> cells, int place) => place < cells.Count ? cells[place] : "";

    private static void Restate<T>(List<T> before, IReadOnlyList<T> stated)
    {
        before.Clear();
        before.AddRange(stated);
    }

    private Inventory Of(string id)
    {
        if (!inventories.TryGetValue(id, out var inventory)) inventories[id] = inventory = new() { Id = id };
        return inventory;
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, inventories.Values, JsonSerializerOptions.Web);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            inventories.Clear();
            foreach (var inventory in saved.Deserialize<Inventory[]>(JsonSerializerOptions.Web)!) inventories[inventory.Id] = inventory;
            Changes++;
        }
    }
}
