using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Sandbox.Residents;
using Sijil.Sandbox.Systems;
using Sijil.Serve.Exchange;

namespace Sijil.Sandbox.Months;

/// <summary>A month of the sample emirate through the very engine that serves people, on a virtual clock; the same order gives the same facts.</summary>
/// <remarks>The journal must have been opened on the clock <paramref name="written"/>, with seeded ids, chance and keys; else the facts repeat, but not the root.</remarks>
/// <param name="clock">The month's own clock.</param>
/// <param name="written">The record's clock, which follows it: what has happened is written on a thread of its own.</param>
internal sealed class MonthSimulation(IJournal journal, Keyring keyring, JourneyLibrary library, RegisterFold registers, VirtualClock clock, VirtualClock written)
{
    public static readonly Refusal AlreadyThere = new("month-already-there", new(
        "قُيّد الشهر المحاكى {0} في هذا السجل من قبل.", "This record already holds the simulated month {0}."));

    /// <param name="progress">Told how many stimuli were handled and where the clock stands.</param>
    public async Task<Outcome<MonthReport>> Run(MonthOrder order, Action<long, DateTimeOffset>? progress, CancellationToken cancel)
    {
        if (await journal.VersionOf(order.Stream, cancel) > 0) return AlreadyThere.With(order.Name);
        clock.MoveTo(order.StartsAt);
        await using var behind = new BehindJournal(journal, clock, written);
        var people = new Population(order.Residents, order.Seed, order.Before.AddDays(-order.Days));
        var city = new EmulatedCity(registers, new MemoryBooks(), new RegisteredPeople(registers, people), new(), clock, NullLogger<EmulatedCity>.Instance);
        var exchange = new SystemExchange(registers, new InProcessWire(city), clock, NullLogger<SystemExchange>.Instance);
        var hands = new CityHands(order, registers, people, city, clock);
        var engine = new VirtualCity(behind, keyring, library, exchange, clock, hands);
        var cases = 0;
        foreach (var beginning in new MonthPlan(order, registers, library, people).Beginnings())
        {
            hands.Expect(beginning.Case, beginning.Visitor);
            engine.Schedule(beginning.At, beginning.Case, beginning.Opening);
            cases++;
        }
        await engine.Run(order.EndsAt, progress, cancel);
        await Sign(behind, order, cases, cancel);
        var head = await behind.TreeHead(cancel);
        return new MonthReport(cases, engine.Ended, behind.Facts, head.RootHex);
    }

    private async ValueTask Sign(BehindJournal behind, MonthOrder order, int cases, CancellationToken cancel) => await behind.Append(new Turn
    {
        Stream = order.Stream, ExpectedVersion = 0, Origin = new(OriginKind.Simulated, order.Name),
        Facts = FactCodec.Write([new SimulationRun(order.Name, order.Days, cases)], clock.Now, order.Stream, 1, keyring),
    }, cancel);
}
