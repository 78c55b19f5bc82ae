using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>Models tried on a record in memory: the engine that cases run on, a clock that is moved, and whoever answers.</summary>
public sealed class Trial : IAsyncDisposable
{
    private readonly LogJournal journal;
    private readonly SeededKeyring keyring = new(1);
    private readonly JourneyLibrary library = new();
    private readonly VirtualCity city;
    private readonly VirtualClock clock;
    private int opened;

    public Trial(IEnumerable<ProcessPlan> plans, IExchange systems, IHands people, DateTimeOffset start, IEnumerable<KeyValuePair<string, DmnModel>>? decisions = null)
    {
        foreach (var plan in plans) library.Add(plan);
        foreach (var (name, model) in decisions ?? []) library.Add(name, model);
        clock = new(start);
        journal = LogJournal.Open(new SimulatedDisk(new SeededRandomness(1)), clock, new SeededRandomness(2));
        city = new(journal, keyring, library, systems, clock, people);
    }

    public DateTimeOffset Now => clock.Now;

    /// <summary>The moment of the next thing that is known to happen, or null.</summary>
    public DateTimeOffset? Next => city.Next;

    /// <summary>Begins a case at once.</summary>
    /// <param name="start">The event at which it begins; nothing for the model's own.</param>
    /// <returns>Its id.</returns>
    public string Open(string model, JsonObject data, string? start = null)
    {
        var id = Names.CaseId($"trial/{model}/{++opened}");
        var known = (JsonObject)data.DeepClone();
        if (start is not null) known["start"] = start;
        city.Schedule(clock.Now, new Opening { Case = id, Model = model, Service = "", Entity = "", Customer = "", By = Actor.System, Origin = Origin.Live, Data = known });
        return id;
    }

    /// <summary>Lets time pass, and everything in it happen.</summary>
    public Task Run(DateTimeOffset until, CancellationToken cancel) => city.Run(until, null, cancel);

    /// <summary>Every case of the trial as it stands, in the order in which they began.</summary>
    public async Task<IReadOnlyList<TriedCase>> Cases(CancellationToken cancel)
    {
        List<string> streams = [];
        await foreach (var entry in journal.Read(0, journal.Head, cancel))
            if (entry.Version == 1 && entry.Stream.StartsWith("case/", StringComparison.Ordinal)) streams.Add(entry.Stream);
        List<TriedCase> tried = [];
        foreach (var stream in streams) tried.Add(await Tried(stream, cancel));
        return tried;
    }

    private async Task<TriedCase> Tried(string stream, CancellationToken cancel)
    {
        var row = await journal.Cases.Find(stream["case/".Length..], cancel) ?? throw new InvalidOperationException($"{stream} has no row.");
        return new(CaseViews.Of(await CaseRebuild.StateOf(row, journal, keyring, cancel), library), new CaseRetelling(library, keyring, await journal.ReadStream(stream, 0, cancel)).Facts());
    }

    /// <summary>What must hold of every record of cases and does not hold of this one.</summary>
    public Task<IReadOnlyList<Breach>> Breaches(CancellationToken cancel) => Invariants.Check(journal, keyring, library, null, cancel);

    /// <summary>What a sealed value of the trial says.</summary>
    public JsonElement? Read(Sealed<JsonElement> value) => value.Open(keyring) is { IsKnown: true } open ? open.Value : null;

    public ValueTask DisposeAsync() => journal.DisposeAsync();
}

/// <summary>A case of a trial: how it stands and all that happened.</summary>
public sealed record TriedCase(CaseView View, IReadOnlyList<StoryFact> Story);
