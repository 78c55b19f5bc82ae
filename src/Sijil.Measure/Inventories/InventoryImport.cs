using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Inventories;

/// <summary>Reads another government's inventory into the record, edition by edition: only what an edition says otherwise than the one before becomes a fact.</summary>
internal sealed class InventoryImport(IJournal journal, Keyring keyring, InventoryFold fold, TimeProvider clock)
{
    private const int RowsOfATurn = 100;

    /// <param name="tell">Told of each row that could not be read.</param>
    public async Task<Outcome<bool>> Run(InventoryCard card, string folder, Action<string, MisreadRow>? tell, CancellationToken cancel)
    {
        foreach (var table in card.Tables)
            if (TableFile.Find(folder, table.File) is null) return InventoryRefusals.NoFile.With(table.File);
        if (await Rules(card, folder, cancel) is { } refused) return refused;
        foreach (var edition in card.Editions)
        {
            foreach (var table in card.Tables)
                if (TableFile.Find(Path.Combine(folder, edition.Folder), table.File) is { } path) await Read(card, edition.Id, table, path, tell, cancel);
        }
        if (card.Programmes is { } programmes && ProgrammeList.Read(Path.Combine(folder, programmes.File), programmes.Field) is { } list)
            await Take(card, card.Editions[^1].Id, ProgrammeList.Table, programmes.File, list, cancel);
        return true;
    }

    private async Task Read(InventoryCard card, string edition, TableCard table, string path, Action<string, MisreadRow>? tell, CancellationToken cancel)
    {
        var file = await TableFile.Of(path, table, cancel);
        foreach (var misread in file.Misread) tell?.Invoke(Path.GetFileName(path), misread);
        await Take(card, edition, table.Id, Path.GetFileName(path), file, cancel);
    }

    private async Task Take(InventoryCard card, string edition, string table, string name, TableFile file, CancellationToken cancel)
    {
        var (columns, rows, read) = fold.Read(all => all.GetValueOrDefault(card.Id) is { } known
            ? (known.Table(table).Columns.ToList(), known.Table(table).Rows.ToDictionary(StringComparer.Ordinal), known.Readings.Where(reading => reading.Table == table).ToList())
            : ([], [], []));
        if (read.Exists(reading => reading.Edition == edition && reading.Hash == file.Hash)) return;
        if (read.Exists(reading => string.CompareOrdinal(reading.Edition, edition) > 0)) return;     // a later edition stands; an earlier one says nothing new
        if (!columns.SequenceEqual(file.Columns)) await Write(card.Id, [new InventoryColumnsStated(card.Id, table, file.Columns)], cancel);
        var said = file.Rows.Where(row => !rows.TryGetValue(row.Key, out var before) || before.Withdrawn.Length > 0 || !before.Cells.SequenceEqual(row.Value.Cells))
            .Select(row => (Fact)new InventoryRowAnnounced(card.Id, edition, table, row.Key, row.Value.Line, row.Value.Cells));
        var gone = rows.Values.Where(row => row.Withdrawn.Length is 0 && !file.Rows.ContainsKey(row.Key)).Select(row => (Fact)new InventoryRowWithdrawn(card.Id, edition, table, row.Key));
        foreach (var some in said.Concat(gone).Chunk(RowsOfATurn)) await Write(card.Id, some, cancel);
        await Write(card.Id, [new InventoryTableRead(card.Id, edition, table, name, file.Hash, file.Rows.Count, file.Misread)], cancel);
    }

    private async Task<Refusal?> Rules(InventoryCard card, string folder, CancellationToken cancel)
    {
        if (card.Rules is null) return null;
        var path = Path.Combine(folder, card.Rules);
        if (!File.Exists(path)) return InventoryRefusals.NoFile.With(card.Rules);
        var stated = RuleFile.Read(await File.ReadAllTextAsync(path, cancel));
        var known = fold.Read(all => all.GetValueOrDefault(card.Id)?.Rules.ToList() ?? []);
        if (!known.SequenceEqual(stated)) await Write(card.Id, [new InventoryRulesStated(card.Id, stated)], cancel);
        return null;
    }

    private async Task Write(string inventory, IReadOnlyList<Fact> facts, CancellationToken cancel)
    {
        var stream = InventoryFold.StreamOf(inventory);
        var version = await journal.VersionOf(stream, cancel);
        var outcome = await journal.Append(new()
        {
            Stream = stream, ExpectedVersion = version, Origin = new(OriginKind.Imported, inventory),
            Facts = FactCodec.Write(facts, clock.GetUtcNow(), stream, version + 1, keyring),
        }, cancel);
        if (outcome is not AppendOutcome.Committed written) throw new InvalidOperationException($"Somebody else writes to {stream}.");
        await foreach (var entry in journal.Read(written.Position - 1, written.Position, cancel)) fold.Apply(entry);
    }
}

/// <summary>Why a folder is not read as an inventory.</summary>
internal static class InventoryRefusals
{
    public static readonly Refusal NoFile = new("inventory-file", new("لا يوجد في المجلد الملف «{0}».", "The folder holds no file “{0}”."));
    public static readonly Refusal NoCard = new("inventory-card", new("لا يصف أي ملف في models/inventories الجرد «{0}».", "No file of models/inventories describes the inventory “{0}”."));
}
