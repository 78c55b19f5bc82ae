using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Tests.City;

/// <summary>The sample emirate's models on a record of its own, with systems and people that a test commands.</summary>
internal sealed class SmallCity : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-city-").FullName;

    public VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
    public ObedientSystems Systems { get; } = new();
    public WillingPeople People { get; } = new();
    public RegisterFold Registers { get; } = new();
    public JourneyLibrary Library { get; } = LibraryFiles.Read(Models);
    public OpenRecord Record { get; private set; } = null!;
    public VirtualCity City { get; private set; } = null!;

    public static string Models
    {
        get
        {
            var at = AppContext.BaseDirectory;
            while (!Directory.Exists(Path.Combine(at, "models", "journeys"))) at = Path.GetDirectoryName(at)!;
            return Path.Combine(at, "models");
        }
    }

    public static async Task<SmallCity> Open(CancellationToken cancel)
    {
        var city = new SmallCity();
        await city.Start(cancel);
        await RegisterFiles.Register(Models, city.Registers, city.Record.Journal, city.Record.Keyring, city.Clock, cancel);
        await foreach (var entry in city.Record.Journal.Read(0, city.Record.Journal.Head, cancel)) city.Registers.Apply(entry);
        city.Library.Registers = city.Registers;
        return city;
    }

    public async Task Restart(CancellationToken cancel)
    {
        await Record.DisposeAsync();
        await Start(cancel);
    }

    private async Task Start(CancellationToken cancel)
    {
        Record = await RecordModule.Open(new RecordOptions { DataDirectory = folder, KeySeed = 1 }, Clock, new SeededIds(Clock, 1), new SeededRandomness(1), cancel);
        City = new VirtualCity(Record.Journal, Record.Keyring, Library, Systems, Clock, People);
    }

    public async Task<IReadOnlyList<Fact>> Facts(string caseId, CancellationToken cancel) =>
        [.. (await Record.Journal.ReadStream(CaseStreams.Of(caseId), 0, cancel)).SelectMany(entry => entry.Facts).Select(FactCodec.Read)];

    public async ValueTask DisposeAsync()
    {
        await Record.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Systems that answer at once with what they were told to hold.</summary>
internal sealed class ObedientSystems : IExchange
{
    public Dictionary<string, Func<ExchangeRequest, JsonObject?>> Holds { get; } = [];
    public Dictionary<string, Func<ExchangeRequest, ExchangeReply?>> Instead { get; } = [];
    public List<ExchangeRequest> Asked { get; } = [];

    public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
    {
        Asked.Add(request);
        if (Instead.TryGetValue(request.Name, out var other) && other(request) is { } reply) return new(reply);
        var entity = request.Name.Split('.')[0];
        if (request.Kind is ExchangeKind.Read && !Holds.ContainsKey(request.Name))
            return new(new Refused("not-found", new("لا يوجد", "Not there"), entity, entity));
        var values = Holds.TryGetValue(request.Name, out var held) ? held(request) : new JsonObject { ["number"] = $"N-{request.Id}", ["reference"] = $"R-{request.Id}", ["receipt"] = $"P-{request.Id}" };
        return new(new Answered(JsonSerializer.SerializeToElement(values), entity, entity, new("بموجب القانون", "By law"), 3) { Took = TimeSpan.FromSeconds(1) });
    }
}

/// <summary>People who do every step with the answers they were given, a minute after it is offered.</summary>
internal sealed class WillingPeople : IHands
{
    public Dictionary<string, JsonObject> Answers { get; } = [];

    /// <summary>What is said the first times a step is offered, before <see cref="Answers"/>.</summary>
    public Dictionary<string, Queue<JsonObject>> First { get; } = [];

    /// <summary>The role in which somebody does a step that is not theirs.</summary>
    public Dictionary<string, string> InRole { get; } = [];
    public HashSet<string> Unwilling { get; } = [];

    /// <summary>How long a step takes whoever does it, where it is not a minute.</summary>
    public Dictionary<string, TimeSpan> Taking { get; } = [];
    public List<OfferedStep> Offered { get; } = [];

    public (TimeSpan After, StepAnswer Answer)? Take(OfferedStep step)
    {
        Offered.Add(step);
        if (Unwilling.Contains(step.Step)) return null;
        var by = step.Holder == "customer" ? new Actor(step.Customer, "customer", "portal") : new Actor($"s-{step.Holder}", InRole.GetValueOrDefault(step.Step, step.Role), "desk");
        return (Taking.GetValueOrDefault(step.Step, TimeSpan.FromMinutes(1)), new StepAnswer(step.Token, by, Said(step.Step)));
    }

    private JsonObject Said(string step) => First.TryGetValue(step, out var first) && first.TryDequeue(out var said)
        ? said
        : Answers.GetValueOrDefault(step)?.DeepClone() as JsonObject ?? [];

    public (TimeSpan After, Rating Rating)? Rate(string caseId, string customer, string outcome) => null;
}
