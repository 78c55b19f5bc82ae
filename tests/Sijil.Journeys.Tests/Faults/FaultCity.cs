using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Faults;

/// <summary>The real engine and the real models on a disk, systems and people that all fail, on one clock; the same seed fails the same way.</summary>
internal sealed class FaultCity
{
    private static readonly Lazy<Task<JourneyLibrary>> Shared = new(Read);
    private readonly SeededRandomness chance;
    private readonly long seed;
    private readonly SimulatedDisk platter;
    private readonly CutDisk disk;
    private readonly RandomPeople people;
    private readonly SeededKeyring keyring = new(1);
    private readonly List<(string Stream, long Version)> acknowledged = [];
    private readonly List<Opening> openings = [];
    private JourneyLibrary library = null!;
    private LogJournal journal = null!;
    private VirtualCity city = null!;

    public FaultCity(long seed)
    {
        this.seed = seed;
        chance = new(seed);
        platter = new(new SeededRandomness(seed + 1));
        disk = new(platter);
        Systems = new(new SeededRandomness(seed + 2), Clock) { Repeat = (at, id, stimulus) => city.Schedule(at, id, stimulus) };
        people = new(new SeededRandomness(seed + 3), Clock) { Repeat = (at, id, stimulus) => city.Schedule(at, id, stimulus) };
    }

    public VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
    public FaultySystems Systems { get; }
    public CutDisk Disk => disk;
    public int Crashes { get; private set; }
    public SeededKeyring Keyring => keyring;
    public JourneyLibrary Library => library;

    /// <summary>Looks at the record after every turn.</summary>
    public Func<IJournal, Turn, Task>? AfterEach { get; set; }

    /// <summary>Lives through crashes, then lets everything come to rest, and says what does not hold.</summary>
    public async Task<IReadOnlyList<Breach>> Live(CancellationToken cancel)
    {
        library = await Shared.Value;
        openings.AddRange(Openings());
        for (var lives = 2 + chance.Next(6); lives > 0; lives--) await LiveUntilCrash(cancel);
        Systems.IsWell = people.AreWilling = true;
        disk.FlushesLeft = int.MaxValue;
        await Begin(cancel);
        await city.Run(Clock.Now.AddDays(120), null, cancel);
        return await Breaches(cancel);
    }

    /// <summary>Every owner of an incident looks into it, until there is none.</summary>
    /// <returns>The cases that are still not over.</returns>
    public async Task<IReadOnlyList<CaseRow>> Remedy(CancellationToken cancel)
    {
        for (var round = 0; round < 10; round++)
        {
            foreach (var row in await journal.Cases.All("", int.MaxValue, cancel))
                foreach (var incident in (await CaseRebuild.StateOf(row, journal, keyring, cancel)).Incidents)
                    await city.Handle(row.Id, new Remedy(incident.Id, Workshop.Officer), cancel);
            await city.Run(Clock.Now.AddDays(60), null, cancel);
        }
        return [.. (await journal.Cases.All("", int.MaxValue, cancel)).Where(row => row.Status is not CaseStatus.Closed || row.WakeAt is not null)];
    }

    /// <summary>Owners do anything that can be done about what is stuck, whatever comes of it.</summary>
    /// <param name="rounds">How often everybody acts, with half a day between.</param>
    public async Task Meddle(Func<CaseState, OpenIncident, Stimulus> choose, int rounds, CancellationToken cancel)
    {
        library = await Shared.Value;
        openings.AddRange(Openings());
        for (var lives = chance.Next(3); lives > 0; lives--) await LiveUntilCrash(cancel);
        disk.FlushesLeft = int.MaxValue;
        await Begin(cancel);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var row in await journal.Cases.All("", int.MaxValue, cancel))
            {
                var state = await CaseRebuild.StateOf(row, journal, keyring, cancel);
                foreach (var incident in state.Incidents.ToList()) await city.Handle(row.Id, choose(state, incident), cancel);
            }
            await city.Run(Clock.Now.AddHours(12), null, cancel);
        }
    }

    public Task<IReadOnlyList<Breach>> Breaches(CancellationToken cancel) =>
        Invariants.Check(journal, keyring, library, new Witness(acknowledged, Systems.Performed, Systems.Collected), cancel);

    private async Task LiveUntilCrash(CancellationToken cancel)
    {
        disk.FlushesLeft = 1 + chance.Next(60);
        disk.AfterTheFlush = chance.Next(2) == 0;
        try
        {
            await Begin(cancel);
            await city.Run(Clock.Now.AddDays(chance.Next(20)), null, cancel);
        }
        catch (Exception fault) when (fault is PowerCut or JournalStopped)
        {
            // the power failed in the middle of a commit; otherwise it fails between two
        }
        platter.Crash();
        Crashes++;
    }

    /// <summary>A start: the record is opened, what is pending taken up, and callers who heard nothing ask again.</summary>
    private async Task Begin(CancellationToken cancel)
    {
        journal = LogJournal.Open(disk, Clock, new SeededRandomness(seed + 4 + Crashes));
        city = new VirtualCity(new WitnessedJournal(journal, acknowledged, AfterEach), keyring, library, Systems, Clock, people);
        foreach (var opening in openings) city.Schedule(Clock.Now + TimeSpan.FromMinutes(chance.Next(600)), opening);
        await city.TakeUp(cancel);
    }

    private IEnumerable<Opening> Openings()
    {
        yield return Birth($"notice-{seed}");
        for (var i = 0; i < 2; i++) yield return Apply("start-business", $"business-{seed}-{i}");
        yield return Apply("single-service", $"single-{seed}");
    }

    private Opening Birth(string id) => Journeys.Openings.ByMessage(library, "birth-notice", id, new JsonObject
    {
        ["noticeId"] = id, ["customer"] = "p-1", ["parties"] = new JsonArray("p-2"), ["mother"] = "p-1", ["father"] = "p-2", ["sex"] = "female",
        ["birthTime"] = "2026-11-01T08:00:00+04:00", ["weight"] = 3200, ["facility"] = "hospital", ["from"] = "hospital",
    }, Origin.Live);

    private Opening Apply(string model, string key)
    {
        var service = library.Current(model).Journey.Service;
        var card = library.CardOf(service) ?? library.Registers!.Services.Values.First(card => card.Journey == model);
        return new Opening
        {
            Case = Names.CaseId(key), Model = model, Service = card.Code, Entity = card.Entity, Customer = $"p-{key}", By = new Actor($"p-{key}", "customer", "portal"),
            Origin = Origin.Live, Data = Journeys.Openings.DataOf(card, null, $"p-{key}", null),
        };
    }

    private static async Task<JourneyLibrary> Read()
    {
        var library = LibraryFiles.Read(SmallCity.Models);
        var clock = new VirtualClock(new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero));
        await using var journal = LogJournal.Open(new SimulatedDisk(new SeededRandomness(1)), clock, new SeededRandomness(1));
        var registers = new RegisterFold();
        await RegisterFiles.Register(SmallCity.Models, registers, journal, new SeededKeyring(1), clock, CancellationToken.None);
        await foreach (var entry in journal.Read(0, journal.Head, CancellationToken.None)) registers.Apply(entry);
        library.Registers = registers;
        return library;
    }
}
