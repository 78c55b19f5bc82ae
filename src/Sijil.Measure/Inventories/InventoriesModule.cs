using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Measure.Inventories;

/// <summary>What other governments announced of their own services: an origin of its own, counted by their own definitions and checked by their own rules.</summary>
public static class InventoriesModule
{
    public static void AddInventories(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<InventoryFold>();
        app.Services.AddSingleton<IFold>(services => services.GetRequiredService<InventoryFold>());
        app.Services.AddSingleton<InventoryShelf>();
    }

    /// <summary>Reads the folder of an inventory by its card; the line tells what stands in the record afterwards, or why nothing was read.</summary>
    /// <param name="card">The file of models/inventories that says how; it goes into the record with what it describes.</param>
    /// <param name="tell">Told of each row that could not be read: its file and line, why, and what was found.</param>
    public static async Task<Outcome<string>> Import(IJournal journal, Keyring keyring, TimeProvider clock, string card, string folder, Action<string, MisreadRow>? tell, CancellationToken cancel)
    {
        if (!File.Exists(card)) return InventoryRefusals.NoCard.With(Path.GetFileNameWithoutExtension(card));
        var (fold, registers) = (new InventoryFold(), new RegisterFold());
        await foreach (var entry in journal.Read(0, journal.Head, cancel))
        {
            registers.Apply(entry);
            fold.Apply(entry);
        }
        var content = JsonSerializer.SerializeToElement(JsonDocument.Parse(await File.ReadAllBytesAsync(card, cancel)));
        var read = content.Deserialize<InventoryCard>(JsonSerializerOptions.Web)!;
        var outcome = await new InventoryImport(journal, keyring, fold, clock).Run(read, folder, tell, cancel);
        if (outcome.IsRefused) return outcome.Refusal;
        await Keep(read.Id, content, registers, journal, keyring, clock, cancel);
        var book = fold.Read(all => new InventoryBook(read, all[read.Id]));
        return $"IMPORTED: {book.CountedServices} services, {book.Organisations} organisations, {book.Volume(read.Total):0} applications";
    }

    private static async Task Keep(string id, JsonElement card, RegisterFold registers, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(card)).AsSpan(0, 12));
        if (registers.Stands(InventoryCard.Register, id, hash)) return;
        await RegisterFiles.Write($"register/{InventoryCard.Register}", [new EntryRegistered(InventoryCard.Register, id, hash, card)], journal, keyring, clock, cancel);
    }
}
