using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Sandbox.Months;

namespace Sijil.Sandbox.Tests.Months;

/// <summary>A small month on a record of its own, seeded through and through.</summary>
internal static class Month
{
    public static async Task<(MonthReport Report, List<Fact> Facts)> Run(long seed, int cases, CancellationToken cancel, bool again = false, IReadOnlyList<string>? only = null)
    {
        var folder = Directory.CreateTempSubdirectory("sijil-month-");
        try
        {
            var order = new MonthOrder(seed, new DateOnly(2026, 11, 1), Days: 12, Residents: 600, Cases: cases, Only: only);
            var (clock, written) = (new VirtualClock(order.StartsAt), new VirtualClock(order.StartsAt));
            await using var record = await RecordModule.Open(new() { DataDirectory = folder.FullName, KeySeed = seed, Bulk = true }, written, new SeededIds(written, seed), new SeededRandomness(seed), cancel);
            var registers = new RegisterFold();
            Assert.Empty(await RegisterFiles.Register(Models.Folder, registers, record.Journal, record.Keyring, clock, cancel));
            await foreach (var entry in record.Journal.Read(0, long.MaxValue, cancel)) registers.Apply(entry);
            var library = LibraryFiles.Read(Models.Folder);
            library.Registers = registers;
            var month = new MonthSimulation(record.Journal, record.Keyring, library, registers, clock, written);
            var ran = await month.Run(order, null, cancel);
            if (again) Assert.Equal("month-already-there", (await month.Run(order, null, cancel)).Refusal?.Code);
            List<Fact> facts = [];
            await foreach (var entry in record.Journal.Read(0, long.MaxValue, cancel))
                if (entry.Origin.Kind is OriginKind.Simulated) facts.AddRange(entry.Facts.Select(FactCodec.Read));
            return (ran.Value, facts);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
