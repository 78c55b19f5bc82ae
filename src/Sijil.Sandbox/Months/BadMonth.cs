using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Sandbox.Residents;
using Sijil.Sandbox.Systems;
using Sijil.Serve.Exchange;

namespace Sijil.Sandbox.Months;

/// <summary>How the journeys of a bad month stand at its end, and what the systems that were down were spared.</summary>
/// <param name="Spared">The share of the calls to them that was not sent.</param>
internal sealed record BadMonthReport(IReadOnlyDictionary<CaseStanding, int> Journeys, Weather Weather, double Spared)
{
    public int Of(CaseStanding standing) => Journeys.GetValueOrDefault(standing);

    public string LastLine => FormattableString.Invariant(
        $"SYSTEMS: {Journeys.Values.Sum()} journeys, {Of(CaseStanding.Completed)} completed, {Of(CaseStanding.EndedOtherwise)} ended otherwise, {Of(CaseStanding.WithPerson)} with a person, {Of(CaseStanding.Waiting)} waiting for a date, {Of(CaseStanding.Stuck)} stuck");
}

/// <summary>A month of the sample emirate while its systems fail: every journey ends or has somebody who holds it.</summary>
internal sealed class BadMonth(IJournal journal, Keyring keyring, JourneyLibrary library, RegisterFold registers, VirtualClock clock)
{
    public async Task<BadMonthReport> Run(MonthOrder order, Weather weather, Action<long, DateTimeOffset>? progress, CancellationToken cancel)
    {
        clock.MoveTo(order.StartsAt);
        var people = new Population(order.Residents, order.Seed, order.Before.AddDays(-order.Days));
        var city = new EmulatedCity(registers, new MemoryBooks(), new RegisteredPeople(registers, people), new(), clock, NullLogger<EmulatedCity>.Instance, weather);
        var calls = new Calls(new InProcessWire(city));
        var asks = new Asks(new SystemExchange(registers, calls, clock, NullLogger<SystemExchange>.Instance));
        var hands = new CityHands(order, registers, people, city, clock);
        var engine = new VirtualCity(journal, keyring, library, asks, clock, hands);
        foreach (var beginning in new MonthPlan(order, registers, library, people).Beginnings())
        {
            hands.Expect(beginning.Case, beginning.Visitor);
            engine.Schedule(beginning.At, beginning.Case, beginning.Opening);
        }
        await engine.Run(order.EndsAt, progress, cancel);
        var entities = weather.Down.Select(system => registers.Systems[system].Entity).ToHashSet(StringComparer.Ordinal);
        var (sent, held) = (weather.Down.Sum(calls.To), entities.Sum(asks.Held));
        return new(await engine.Standings(order.EndsAt, cancel), weather, sent + held is 0 ? 1 : (double)held / (sent + held));
    }

    /// <summary>What goes out to each system.</summary>
    private sealed class Calls(ISystemWire wire) : ISystemWire
    {
        private readonly ConcurrentDictionary<string, int> sent = new(StringComparer.Ordinal);

        public bool IsHere => wire.IsHere;

        public int To(string system) => sent.GetValueOrDefault(system);

        public ValueTask<WireReply> Send(EntitySystem system, WireRequest request, CancellationToken cancel)
        {
            sent.AddOrUpdate(system.Id, 1, (_, before) => before + 1);
            return wire.Send(system, request, cancel);
        }

        public ValueTask<WireReply> WasDone(EntitySystem system, string operation, string id, CancellationToken cancel) => wire.WasDone(system, operation, id, cancel);
    }

    /// <summary>What was asked of each body and kept back, because its system rested.</summary>
    private sealed class Asks(IExchange exchange) : IExchange
    {
        private readonly ConcurrentDictionary<string, int> held = new(StringComparer.Ordinal);

        public int Held(string entity) => held.GetValueOrDefault(entity);

        public ExchangeReply? AnswerHere(ExchangeRequest request) => exchange.AnswerHere(request);

        public async ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
        {
            var reply = await exchange.Ask(request, cancel);
            if (reply is Failed { Reason: "resting" } failed) held.AddOrUpdate(failed.Owner, 1, (_, before) => before + 1);
            return reply;
        }
    }
}
