using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Sandbox.Months;
using Sijil.Sandbox.Residents;
using Sijil.Sandbox.Systems;
using Sijil.Serve.Exchange;

namespace Sijil.Sandbox.Tests.Systems;

/// <summary>A system that is down, slow or answers nonsense leaves steps waiting; when it is well again all are done, and nothing twice.</summary>
public sealed class OutageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Down")]
    [InlineData("Nonsense")]
    [InlineData("Slow")]
    [InlineData("Hostile")]
    public async Task What_waited_for_a_system_is_done_once_when_it_is_well_again(string mood)
    {
        var folder = Directory.CreateTempSubdirectory("sijil-outage-");
        var clock = new VirtualClock(new(2026, 11, 2, 8, 0, 0, TimeSpan.FromHours(4)));
        await using (var record = await RecordModule.Open(new() { DataDirectory = folder.FullName, KeySeed = 1, Bulk = true }, clock, new SeededIds(clock, 1), new SeededRandomness(1), Cancel))
        {
            var registers = Models.Registers;
            var library = LibraryFiles.Read(Models.Folder);
            library.Registers = registers;
            var books = new CountedBooks();
            var people = new Population(50, 1, new(2026, 11, 1));
            var city = new EmulatedCity(registers, books, new RegisteredPeople(registers, people), new(Faults: 0), clock, NullLogger<EmulatedCity>.Instance);
            var order = new MonthOrder(1, new(2026, 12, 1));
            var engine = new VirtualCity(record.Journal, record.Keyring, library, new SystemExchange(registers, new InProcessWire(city), clock, NullLogger<SystemExchange>.Instance), clock,
                new WillingHands(new CityHands(order, registers, people, city, clock)));
            for (var i = 0; i < 8; i++)
                engine.Schedule(clock.Now, Openings.ByMessage(library, "birth-notice", $"n{i}",
                    BirthWard.Notice(new("p-0001", "p-0101"), $"n{i}", clock.Now), Origin.Live));

            city.Find("dha-vital")!.Mood = Enum.Parse<SystemMood>(mood);
            await engine.Run(clock.Now.AddDays(6), null, Cancel);
            Assert.Equal(0, engine.Ended);
            Assert.Contains(await Facts(record), fact => fact is AttemptFailed);
            Assert.Contains(await Facts(record), fact => fact is IncidentOpened { Owner: "dha" });

            city.Find("dha-vital")!.Mood = SystemMood.Normal;
            await engine.Run(clock.Now.AddDays(3), null, Cancel);
            Assert.Equal(8, (await Facts(record)).OfType<CaseClosed>().Count(closed => closed.Outcome == "completed"));
            Assert.Equal(8, books.All("birth.record").Count);
            Assert.All(books.Performed.Values, times => Assert.Equal(1, times));
        }
        folder.Delete(recursive: true);
    }

    private static async Task<List<Fact>> Facts(OpenRecord record)
    {
        List<Fact> facts = [];
        await foreach (var entry in record.Journal.Read(0, long.MaxValue, Cancel)) facts.AddRange(entry.Facts.Select(FactCodec.Read));
        return facts;
    }
}
