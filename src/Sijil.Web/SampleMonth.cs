using Sijil.Facts.Registers;
using Sijil.Journeys.Driving;
using Sijil.Record;
using Sijil.Sandbox.Months;
using Sijil.Sandbox.Systems;

namespace Sijil.Web;

/// <summary>A month of the sample emirate, written before the doors open: the same seed gives the same facts in the same order.</summary>
internal static class SampleMonth
{
    /// <param name="kept">The record; it is opened on the month's own clock, with seeded ids, chance and keys.</param>
    /// <param name="say">Told what is wrong with the models.</param>
    /// <param name="progress">Told how many stimuli were handled and where the virtual clock stands.</param>
    /// <returns>What it left; null when the record already holds this month.</returns>
    public static async Task<MonthReport?> Write(RecordOptions kept, string models, MonthOrder order, TextWriter say, Action<long, DateTimeOffset>? progress, CancellationToken cancel)
    {
        var reading = ModelFiles.Read(models);
        var clock = new VirtualClock(order.StartsAt);
        var written = new VirtualClock(order.StartsAt);
        await using var record = await Open(kept, written, order.Seed, cancel);
        if (await record.Journal.VersionOf(order.Stream, cancel) > 0) return null;
        var registers = await Registers(record, await reading.Registers, clock, cancel);
        var library = await ModelFiles.Open(reading, isHeld: true, registers, record, clock, cancel);
        await ModelFiles.Say(library, say);
        var report = await new MonthSimulation(record.Journal, record.Keyring, library, registers, clock, written).Run(order, progress, cancel);
        return report.IsRefused ? null : report.Value;
    }

    /// <summary>A month in which the systems fail, in a folder of its own that is gone afterwards.</summary>
    public static async Task<BadMonthReport> Bad(string models, MonthOrder order, Action<long, DateTimeOffset>? progress, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("sijil-bad-month-");
        try
        {
            var reading = ModelFiles.Read(models);
            var clock = new VirtualClock(order.StartsAt);
            await using var record = await Open(new() { DataDirectory = folder.FullName }, clock, order.Seed, cancel);
            var registers = await Registers(record, await reading.Registers, clock, cancel);
            var library = await ModelFiles.Open(reading, isHeld: true, registers, record, clock, cancel);
            return await new BadMonth(record.Journal, record.Keyring, library, registers, clock).Run(order, Weather.Bad(registers.Systems.Keys, order.Seed), progress, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ValueTask<OpenRecord> Open(RecordOptions kept, VirtualClock clock, long seed, CancellationToken cancel) =>
        RecordModule.Open(kept with { Bulk = kept.ConnectionString is null, KeySeed = seed }, clock, new SeededIds(clock, seed), new SeededRandomness(seed), cancel);

    /// <summary>Whether the sample month is still to be written: while no case was ever opened in the record, whatever was imported, reported or registered.</summary>
    public static async Task<bool> IsWanted(RecordOptions kept, CancellationToken cancel)
    {
        if (kept.ConnectionString is not null) return false;
        if (!File.Exists(Path.Combine(kept.DataDirectory, "journal.db"))) return true;
        var clock = TimeProvider.System;
        await using var record = await RecordModule.Open(kept with { Inspect = true }, clock, new SystemIds(clock), new SystemRandomness(), cancel);
        return (await record.Journal.Cases.All("", 1, cancel)).Count == 0;
    }

    private static async Task<RegisterFold> Registers(OpenRecord record, RegisterReading reading, TimeProvider clock, CancellationToken cancel)
    {
        var registers = new RegisterFold();
        await foreach (var entry in record.Journal.Read(0, record.Journal.Head, cancel)) registers.Apply(entry);
        var before = record.Journal.Head;
        await RegisterFiles.Register(reading, registers, record.Journal, record.Keyring, clock, cancel);
        await foreach (var entry in record.Journal.Read(before, record.Journal.Head, cancel)) registers.Apply(entry);
        return registers;
    }
}
