using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Sandbox.Roads;
using Sijil.Serve.Reporting;

namespace Sijil.Sandbox.Tests.Roads;

/// <summary>The emulated Roads authority reports as any entity does: by its own key, through the public door.</summary>
public sealed class RoadsTests
{
    [Fact]
    public async Task A_sample_batch_is_accepted_whole_and_a_second_time_changes_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("sijil-roads-").FullName;
        try
        {
            var clock = TimeProvider.System;
            await using var record = await RecordModule.Open(new() { DataDirectory = folder }, clock, new SystemIds(clock), new SystemRandomness(), Cancel);
            var registers = new RegisterFold();
            await RegisterFiles.Register(Models.Folder, registers, record.Journal, record.Keyring, clock, Cancel);
            await foreach (var entry in record.Journal.Read(0, record.Journal.Head, Cancel)) registers.Apply(entry);
            var file = Path.Combine(folder, "sample.ndjson");

            Assert.Equal(40, (await RoadsModule.WriteSample(record.Journal, record.Keyring, registers, clock, folder, file, 40, Cancel)).Value);
            Assert.Equal("REPORTED: 40 accepted, 0 refused", await Report(record, registers, file));
            var head = record.Journal.Head;
            Assert.Equal("REPORTED: 40 accepted, 0 refused", await Report(record, registers, file));
            Assert.Equal(head, record.Journal.Head);
            Assert.All(await Reported(record), told => Assert.Equal("rta", told.Entity));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Report(OpenRecord record, RegisterFold registers, string file) =>
        (await ReportingModule.Report(record.Journal, record.Keyring, registers, record.Ids, TimeProvider.System, file, null, Cancel)).Line;

    private static async Task<IReadOnlyList<TransactionReported>> Reported(OpenRecord record)
    {
        List<TransactionReported> told = [];
        await foreach (var entry in record.Journal.Read(0, record.Journal.Head, Cancel)) told.AddRange(entry.Facts.Select(FactCodec.Read).OfType<TransactionReported>());
        return told;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
