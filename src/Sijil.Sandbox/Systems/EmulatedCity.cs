using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Sijil.Facts.Registers;

namespace Sijil.Sandbox.Systems;

/// <summary>The emulated systems of all entities, by the registers as they stand.</summary>
internal sealed partial class EmulatedCity(RegisterFold registers, IBooks books, IHeld held, SandboxSettings settings, TimeProvider clock, ILogger<EmulatedCity> log,
    Weather? weather = null)
{
    private readonly Lock gate = new();
    private IReadOnlyDictionary<string, SystemCard>? read;
    private FrozenDictionary<string, EmulatedSystem> systems = FrozenDictionary<string, EmulatedSystem>.Empty;

    public IBooks Books => books;

    public IEnumerable<EmulatedSystem> All => Current().Values.OrderBy(system => system.Card.Id, StringComparer.Ordinal);

    public EmulatedSystem? Find(string id) => Current().GetValueOrDefault(id);

    private FrozenDictionary<string, EmulatedSystem> Current()
    {
        var cards = registers.All<SystemCard>("systems");
        lock (gate)
        {
            if (ReferenceEquals(read, cards)) return systems;
            var before = systems;
            systems = cards.Values.Select(Build).OfType<EmulatedSystem>().ToFrozenDictionary(system => system.Card.Id);
            foreach (var system in systems.Values)
                if (before.TryGetValue(system.Card.Id, out var same)) system.Mood = same.Mood;
            read = cards;
            return systems;
        }
    }

    private EmulatedSystem? Build(SystemCard card)
    {
        try
        {
            return weather is null ? new(card, books, held, settings, clock) : new(weather.Over(card), books, held, settings, clock) { Mood = weather.MoodOf(card.Id) };
        }
        catch (FormatException wrong)
        {
            Broken(log, card.Id, wrong.Message);    // this system answers 404 to all; the others run
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "models/systems/{System}.json: {Problem} Mend the file and start again")]
    private static partial void Broken(ILogger log, string system, string problem);
}
