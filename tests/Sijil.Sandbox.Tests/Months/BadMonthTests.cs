using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Sandbox.Months;
using Sijil.Sandbox.Systems;

namespace Sijil.Sandbox.Tests.Months;

/// <summary>While systems fail, every journey ends or has somebody who holds it.</summary>
public sealed class BadMonthTests
{
    private static readonly MonthOrder Order = new(5, new DateOnly(2026, 11, 1), Days: 12, Residents: 600, Cases: 600);

    [Fact]
    public async Task No_journey_is_left_lying_whatever_the_systems_do()
    {
        var report = await Run();

        Assert.Equal(600, report.Journeys.Values.Sum());
        Assert.Equal(0, report.Of(CaseStanding.Stuck));
        Assert.True(report.Of(CaseStanding.WithPerson) > 0, "nobody had anything to do");
        Assert.True(report.Of(CaseStanding.Completed) > 300, report.LastLine);
    }

    private static async Task<BadMonthReport> Run()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("sijil-bad-month-");
        try
        {
            var clock = new VirtualClock(Order.StartsAt);
            await using var record = await RecordModule.Open(new() { DataDirectory = folder.FullName, KeySeed = 5, Bulk = true }, clock, new SeededIds(clock, 5), new SeededRandomness(5), cancel);
            var registers = new RegisterFold();
            Assert.Empty(await RegisterFiles.Register(Models.Folder, registers, record.Journal, record.Keyring, clock, cancel));
            await foreach (var entry in record.Journal.Read(0, long.MaxValue, cancel)) registers.Apply(entry);
            var library = LibraryFiles.Read(Models.Folder);
            library.Registers = registers;
            return await new BadMonth(record.Journal, record.Keyring, library, registers, clock).Run(Order, Weather.Bad(registers.Systems.Keys, 5), null, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
