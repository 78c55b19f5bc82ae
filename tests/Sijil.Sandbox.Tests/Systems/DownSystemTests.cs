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

/// <summary>A system that is down is left alone, whoever wants something of it; nobody else notices.</summary>
public sealed class DownSystemTests
{
    private const int Cases = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Without a breaker each waiting case asks by itself; with it the system hears less than a twentieth of that.</summary>
    [Fact]
    public async Task Calls_to_a_system_that_is_down_fall_by_nineteen_in_twenty_and_others_are_called_as_ever()
    {
        var (downWith, othersWith) = await CallsIn(3, withBreaker: true);
        var (downWithout, othersWithout) = await CallsIn(3, withBreaker: false);
        Assert.True(downWithout > Cases * 20, $"{downWithout} calls without");
        Assert.True(downWith <= downWithout / 20, $"{downWith} calls with a breaker, {downWithout} without");
        Assert.Equal(othersWithout, othersWith);
    }

    private static async Task<(int Down, int Others)> CallsIn(int hours, bool withBreaker)
    {
        var folder = Directory.CreateTempSubdirectory("sijil-down-");
        var clock = new VirtualClock(new(2026, 11, 2, 8, 0, 0, TimeSpan.FromHours(4)));
        var registers = Models.Registers;
        var library = LibraryFiles.Read(Models.Folder);
        library.Registers = registers;
        var people = new Population(50, 1, new(2026, 11, 1));
        var city = new EmulatedCity(registers, new CountedBooks(), new RegisteredPeople(registers, people), new(Faults: 0), clock, NullLogger<EmulatedCity>.Instance);
        var calls = new CountedWire(new InProcessWire(city));
        await using (var record = await RecordModule.Open(new() { DataDirectory = folder.FullName, KeySeed = 1, Bulk = true }, clock, new SeededIds(clock, 1), new SeededRandomness(1), Cancel))
        {
            IExchange exchange = new SystemExchange(registers, calls, clock, NullLogger<SystemExchange>.Instance);
            if (!withBreaker) exchange = new Forgetful(() => new SystemExchange(registers, calls, clock, NullLogger<SystemExchange>.Instance));
            var engine = new VirtualCity(record.Journal, record.Keyring, library, exchange, clock, new WillingHands(new CityHands(new(1, new(2026, 12, 1)), registers, people, city, clock)));
            for (var i = 0; i < Cases; i++)
                engine.Schedule(clock.Now.AddSeconds(i), Openings.ByMessage(library, "birth-notice", $"n{i}", BirthWard.Notice(new("p-0001", "p-0101"), $"n{i}", clock.Now), Origin.Live));
            city.Find("dha-vital")!.Mood = SystemMood.Down;
            await engine.Run(clock.Now.AddHours(hours), null, Cancel);
        }
        folder.Delete(recursive: true);
        return (calls.To("dha-vital"), calls.Total - calls.To("dha-vital"));
    }

    /// <summary>An exchange that is new for every request, so that it never learns that a system is down.</summary>
    private sealed class Forgetful(Func<IExchange> anew) : IExchange
    {
        public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel) => anew().Ask(request, cancel);
    }

    private sealed class CountedWire(ISystemWire wire) : ISystemWire
    {
        private readonly Dictionary<string, int> calls = [];

        public int Total => calls.Values.Sum();

        public int To(string system) => calls.GetValueOrDefault(system);

        public ValueTask<WireReply> Send(EntitySystem system, WireRequest request, CancellationToken cancel)
        {
            calls[system.Id] = calls.GetValueOrDefault(system.Id) + 1;
            return wire.Send(system, request, cancel);
        }

        public ValueTask<WireReply> WasDone(EntitySystem system, string operation, string id, CancellationToken cancel) => wire.WasDone(system, operation, id, cancel);
    }
}
