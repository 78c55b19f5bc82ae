using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Bench;

/// <summary>Workload J: the model of bench/models, the twenty-rule table, five registers of a million people in this process, and cases through the public door.</summary>
internal sealed class JourneyWorld : IAsyncDisposable
{
    public const int People = 1_000_000;
    private readonly IHost host;
    private readonly CaseDesk desk;
    private readonly JourneyLibrary library = Library();
    private readonly string service;
    private int opened;

    /// <param name="service">Of what the journeys are transactions; nothing: of nothing that a board counts.</param>
    public JourneyWorld(string folder, string service = "")
        : this(SqliteJournal.Open(Path.Combine(folder, "journal.db"), TimeProvider.System, new SystemRandomness()), service)
    {
    }

    public JourneyWorld(IJournal journal, string service = "")
    {
        (Journal, this.service) = (journal, service);
        var app = Host.CreateEmptyApplicationBuilder(new());
        app.Logging.ClearProviders();
        app.Services.AddSingleton<IJournal>(Journal).AddSingleton<Keyring>(new SeededKeyring(1)).AddSingleton(TimeProvider.System).AddSingleton<IIds>(new SystemIds(TimeProvider.System));
        app.Services.AddSingleton(library).AddSingleton<IExchange>(new Registers());
        app.AddJourneys();
        host = app.Build();
        desk = host.Services.GetRequiredService<CaseDesk>();
    }

    public IJournal Journal { get; }

    /// <summary>What the host does when it starts.</summary>
    public ValueTask Learn(CancellationToken cancel) => Journal.Words.Learn([.. LibraryWords.Of(library), .. Registers.Words], TimeProvider.System.GetUtcNow(), cancel);

    /// <summary>The person of a journey.</summary>
    public static int PersonOf(int journey) => (int)(journey * 7919L % People);

    public static JsonObject DataOf(int journey)
    {
        var person = PersonOf(journey);
        return new()
        {
            ["person"] = person, ["name"] = $"p-{person}", ["age"] = 10 + person % 70, ["status"] = DecisionTableD.Statuses[person % 4], ["emirate"] = DecisionTableD.Emirates[person % 7],
            ["income"] = person * 31 % 30_000, ["docValid"] = person % 2 == 0,
        };
    }

    /// <summary>The number that a register holds about a person.</summary>
    public static int Held(int register, int person) => (int)(person * 2_654_435_761L * register % 30_000);

    /// <summary>The rule that a journey's second decision came to; null: none.</summary>
    public async Task<int?> RuleOf(int journey, CancellationToken cancel) => (int?)(await desk.Find(Id(journey), cancel))?.Data["second"];

    /// <summary>Runs journeys to their end; each is acknowledged after its commit.</summary>
    public async Task Run(int journeys, int inFlight, CancellationToken cancel)
    {
        var (next, from) = (-1, opened);
        async Task Worker()
        {
            for (int at; (at = Interlocked.Increment(ref next)) < journeys;)
            {
                var number = from + at;
                var ended = await desk.Open(new Opening
                {
                    Case = Id(number), Model = "journey", Service = service, Entity = "e1", Customer = "", By = Actor.System, Origin = Origin.Live, Data = DataOf(number),
                }, cancel);
                if (ended.IsRefused || ended.Value.Outcome != "completed") throw new InvalidOperationException($"Journey {number} did not end: {ended}");
            }
        }
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(Worker, cancel)));
        opened += journeys;
    }

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await Journal.DisposeAsync();
    }

    private static string Id(int journey) => FormattableString.Invariant($"J{journey:D12}");

    private static JourneyLibrary Library()
    {
        var library = new JourneyLibrary();
        using var xml = File.OpenRead(Path.Combine(Machine.Root, "bench", "models", "journey.bpmn"));
        var reading = BpmnReader.Read(xml, "journey.bpmn");
        if (!reading.Ok) throw new InvalidOperationException(string.Join('\n', reading.Problems));
        library.Add(reading.Plans[0]);
        library.Add("table", DmnReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(DecisionTableD.Xml(0))), "table.dmn").Model!);
        library.Issue([new("entitlement", "e1")]);
        return library;
    }
}
