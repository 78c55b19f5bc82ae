using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Effects;
using Sijil.Journeys.Library;
using Sijil.Journeys.Messages;
using Sijil.Journeys.Versions;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>Runs cases: compiled models on the record, work queues, wake-ups, effects and messages.</summary>
public static class JourneysModule
{
    /// <summary>The engine for the living: expects the journal, keyring, ids, library and exchange to be there.</summary>
    public static void AddJourneys(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton(services => new CaseStore(services.GetRequiredService<IJournal>(), services.GetRequiredService<Keyring>(), services.GetRequiredService<JourneyLibrary>()));
        app.Services.AddSingleton(services => new CaseRunner(services.GetRequiredService<CaseStore>(), services.GetRequiredService<JourneyLibrary>(), services.GetRequiredService<TimeProvider>(), services.GetService<IExchange>()));
        app.Services.AddSingleton<MessageStreams>();
        app.Services.AddSingleton<KeptMessages>().AddSingleton<IFold>(services => services.GetRequiredService<KeptMessages>());
        app.Services.AddSingleton<Performer>();
        app.Services.AddHostedService<WordsAtStart>();
        app.Services.AddSingleton<LiveDriver>();
        app.Services.AddHostedService(services => services.GetRequiredService<LiveDriver>());
        app.Services.AddSingleton(services => new CaseDesk(services.GetRequiredService<CaseStore>(), services.GetRequiredService<CaseRunner>(),
            services.GetRequiredService<LiveDriver>(), services.GetRequiredService<MessageStreams>(), services.GetRequiredService<IJournal>(), services.GetRequiredService<JourneyLibrary>(),
            services.GetServices<IStepRule>(), services.GetService<Provenance>()));
        AddVersions(app);
    }

    private static void AddVersions(IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<VersionFold>().AddSingleton<IFold>(services => services.GetRequiredService<VersionFold>());
        app.Services.AddSingleton(services =>
        {
            var (journal, library) = (services.GetRequiredService<IJournal>(), services.GetRequiredService<JourneyLibrary>());
            var (fold, clock) = (services.GetRequiredService<VersionFold>(), services.GetRequiredService<TimeProvider>());
            var run = new MigrationRun(services.GetRequiredService<CaseStore>(), services.GetRequiredService<CaseRunner>(), library, journal, fold, clock,
                cancel => services.GetRequiredService<FoldHost>().CaughtUp(journal.Head, cancel), services.GetRequiredService<LiveDriver>().Follow);
            return new MigrationDesk(library, journal, services.GetRequiredService<Keyring>(), fold, run, clock, services.GetService<Provenance>() ?? Provenance.Life);
        });
        app.Services.AddHostedService<MigrationWorker>();
    }

    /// <summary>Versions and migrations of a record that nobody serves: what a moved case has to perform begins when it is served again.</summary>
    public static async Task<MigrationDesk> Migrations(IJournal journal, Keyring keyring, JourneyLibrary library, TimeProvider clock, CancellationToken cancel)
    {
        var fold = new VersionFold();
        long read = 0;
        var store = new CaseStore(journal, keyring, library);
        var run = new MigrationRun(store, new CaseRunner(store, library, clock), library, journal, fold, clock, CatchUp, _ => { });
        await CatchUp(cancel);
        return new MigrationDesk(library, journal, keyring, fold, run, clock, Provenance.Life);

        async ValueTask CatchUp(CancellationToken cancel)
        {
            var head = journal.Head;
            await foreach (var entry in journal.Read(read, head, cancel)) fold.Apply(entry);
            read = head;
        }
    }
}

/// <summary>The same engine on a virtual clock: for simulations and fault runs, deterministic from its inputs.</summary>
public sealed class VirtualCity
{
    private readonly VirtualDriver driver;
    private readonly IJournal journal;
    private readonly CaseStore store;

    public VirtualCity(IJournal journal, Keyring keyring, JourneyLibrary library, IExchange exchange, VirtualClock clock, IHands hands)
    {
        this.journal = journal;
        store = new CaseStore(journal, keyring, library);
        var runner = new CaseRunner(store, library, clock, exchange);
        driver = new VirtualDriver(store, runner, new Performer(exchange, new MessageStreams(journal, keyring, clock), runner, library), library, clock, hands);
    }

    public int Ended => driver.Ended;

    /// <summary>The moment of the next thing that is known to happen, or null.</summary>
    public DateTimeOffset? Next => driver.Next;

    public void Schedule(DateTimeOffset at, Opening opening) => driver.Schedule(at, opening.Case, opening);

    /// <summary>A case that begins then; what opens it is made when its time has come.</summary>
    public void Schedule(DateTimeOffset at, string caseId, Func<Opening> opening) => driver.Schedule(at, caseId, new Arrival(opening));

    internal void Schedule(DateTimeOffset at, string caseId, Stimulus stimulus) => driver.Schedule(at, caseId, stimulus);

    internal ValueTask<Facts.Outcome<CaseState>> Handle(string caseId, Stimulus stimulus, CancellationToken cancel) => driver.Handle(caseId, stimulus, cancel);

    /// <summary>After a crash: takes up all that the record says is pending.</summary>
    public async Task TakeUp(CancellationToken cancel)
    {
        foreach (var row in await journal.Cases.All("", int.MaxValue, cancel))
            if (await store.Load(row.Id, cancel) is { } state) await driver.TakeUp(state, cancel);
    }

    /// <summary>How every case stands at a moment.</summary>
    public async Task<IReadOnlyDictionary<CaseStanding, int>> Standings(DateTimeOffset at, CancellationToken cancel)
    {
        Dictionary<CaseStanding, int> counted = [];
        foreach (var row in await journal.Cases.All("", int.MaxValue, cancel))
        {
            var standing = CaseStandings.Of((await store.Load(row.Id, cancel))!, at);
            counted[standing] = counted.GetValueOrDefault(standing) + 1;
        }
        return counted;
    }

    public Task Run(DateTimeOffset until, Action<long, DateTimeOffset>? progress, CancellationToken cancel) => driver.Run(until, progress, cancel);
}
