using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Journeys.Tests.City;
using Sijil.Measure.Savings;
using Sijil.Measure.Scorecards;
using Sijil.Record;
using Sijil.Steer.Compliance;
using Sijil.Steer.Freezing;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Steer.Legislation;
using Sijil.Steer.Plan;
using Sijil.Steer.Recognition;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Tests.Redesign;

/// <summary>The sample emirate with its models, its rooms behind their doors, systems that answer at once, and a clock that a test moves on.</summary>
internal sealed class Centre : IAsyncDisposable
{
    public const string Service = "RTA-03";
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-centre-").FullName;
    private readonly MovedClock clock = new();
    private OpenRecord record = null!;
    private IHost host = null!;
    private FoldHost folds = null!;
    private int opened;

    public CaseDesk Desk => host.Services.GetRequiredService<CaseDesk>();
    public RegisterFold Registers => host.Services.GetRequiredService<RegisterFold>();
    public Projects Projects => host.Services.GetRequiredService<Projects>();
    public Beginnings Beginnings => host.Services.GetRequiredService<Beginnings>();
    public JourneyLibrary Library => host.Services.GetRequiredService<JourneyLibrary>();
    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public FileBeginnings Files => host.Services.GetRequiredService<FileBeginnings>();
    public LegislationFiles Legislation => host.Services.GetRequiredService<LegislationFiles>();
    public LegislationDesk LegislationDesk => host.Services.GetRequiredService<LegislationDesk>();
    public IJournal Journal => record.Journal;
    public DateTimeOffset Now => clock.GetUtcNow();
    public DateOnly Today => Days.Today(clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Centre> Open()
    {
        var centre = new Centre();
        centre.record = await RecordModule.Open(new() { DataDirectory = centre.folder }, centre.clock, new SystemIds(centre.clock), new SystemRandomness(), Cancel);
        var (registers, library) = (new RegisterFold(), LibraryFiles.Read(SmallCity.Models));
        library.Registers = registers;
        var app = Host.CreateEmptyApplicationBuilder(null);
        app.Services.AddLogging().AddSingleton<TimeProvider>(centre.clock).AddSingleton<IIds>(new SystemIds(centre.clock)).AddSingleton(centre.record.Journal).AddSingleton(centre.record.Keyring)
            .AddSingleton(registers).AddSingleton<IFold>(registers).AddSingleton(library).AddSingleton<IExchange, PromptSystems>();
        app.AddJourneys();
        app.AddScorecards();
        app.AddSavings();
        app.AddRedesign();
        app.AddFreezing();
        app.AddCompliance();
        app.AddPlan();
        app.AddBodies();
        app.AddCouncils();
        app.AddLegislation();
        app.AddRecognition();
        centre.host = app.Build();
        centre.folds = await FoldHost.Start(centre.record.Journal, centre.record.Folds, [.. centre.host.Services.GetServices<IFold>()], centre.clock, Cancel);
        await RegisterFiles.Register(SmallCity.Models, registers, centre.record.Journal, centre.record.Keyring, centre.clock, Cancel);
        await centre.CaughtUp();
        await centre.host.StartAsync(Cancel);
        return centre;
    }

    public Task CaughtUp() => folds.CaughtUp(record.Journal.Head, Cancel).AsTask();

    public void Pass(TimeSpan time) => clock.Moved += time;

    /// <summary>Customers ask for the service, one after the other; where an officer must look, it takes a working day.</summary>
    public async Task<IReadOnlyList<CaseView>> Serve(int cases)
    {
        List<CaseView> served = [];
        for (var at = 0; at < cases; at++) served.Add(await Serve($"p-{++opened}"));
        await CaughtUp();
        return served;
    }

    /// <summary>The project's people answer its steps until one that they were told nothing of, or until it waits for a day.</summary>
    public async Task<Outcome<CaseView>> Play(string id, IReadOnlyDictionary<string, JsonObject> answers, string until = "")
    {
        Outcome<CaseView> at = (await Desk.Find(id, Cancel))!;
        while (!at.IsRefused && at.Value.Steps is [var step, ..] && step.Step != until && answers.TryGetValue(step.Step, out var said)) at = await Answer(id, said);
        await CaughtUp();
        return at;
    }

    /// <summary>Whoever holds the first open step answers it.</summary>
    public async Task<Outcome<CaseView>> Answer(string id, JsonObject answers)
    {
        await CaughtUp();
        var step = (await Desk.Find(id, Cancel))!.Steps[0];
        return await Desk.Answer(id, new StepAnswer(step.Token, new($"s-{step.Holder}", step.Role, "desk"), (JsonObject)answers.DeepClone()), Cancel);
    }

    public async Task<string> Begin() => (await Beginnings.Project(Service, new("s-0003", "analyst", "desk"), "one", Cancel)).Value.Id;

    public async Task<CaseView> Until(string id, Func<CaseView, bool> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var head = record.Journal.Head;
        var now = await Fresh(id);
        try
        {
            if (now is not null && holds(now)) return now;
            await foreach (var _ in record.Journal.Follow(head, patience.Token))
                if ((now = await Fresh(id)) is not null && holds(now)) return now;
        }
        catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
        {
            Assert.Fail(now is null ? $"There is no case {id}." : $"{id} stays at {string.Join(", ", now.LiveNodes)}, waiting for {string.Join(", ", now.Waiting.Select(wait => wait.Name))}.");
        }
        throw new InvalidOperationException("The journal is followed for ever.");
    }

    /// <summary>Follows the journal until the folds hold it.</summary>
    public async Task Heard(Func<bool> holds, string what)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var head = record.Journal.Head;
        try
        {
            await CaughtUp();
            if (holds()) return;
            await foreach (var _ in record.Journal.Follow(head, patience.Token))
            {
                await CaughtUp();
                if (holds()) return;
            }
        }
        catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
        {
            Assert.Fail($"Not so: {what}.");
        }
    }

    /// <summary>The case of a model that a case has called.</summary>
    public async Task<string?> Called(string id, string model) => (await Desk.Story(id, Cancel)).Select(told => told.Fact).OfType<ChildCalled>().LastOrDefault(call => call.Model == model)?.Child;

    /// <summary>A case as the record has it: what is at hand in memory follows a moment after the commit.</summary>
    private async Task<CaseView?> Fresh(string id)
    {
        while (true)
        {
            var row = await record.Journal.Cases.Find(id, Cancel);
            if (row is null) return null;
            if (await Desk.Find(id, Cancel) is { } view && view.Version >= row.Version) return view;
            await Task.Yield();
        }
    }

    private async Task<CaseView> Serve(string person)
    {
        var card = host.Services.GetRequiredService<RegisterFold>().Services[Service];
        var by = new Actor(person, "customer", "portal");
        var id = Names.CaseId(person);
        await Desk.Open(new Opening { Case = id, Model = card.Journey!, Service = Service, SubService = card.SubServices[0].Code, Entity = card.Entity, Customer = person, By = by, Origin = Origin.Live, Data = Openings.DataOf(card, card.SubServices[0], person, null) }, Cancel);
        var view = await Until(id, view => view.Steps.Count > 0);
        var isNew = view.Hash == Library.Pilots["parking-permit"].Hash;
        await Desk.Answer(id, new StepAnswer(view.Steps[0].Token, by, new() { ["request.purpose"] = "personal", ["request.dataCorrect"] = "yes" }, isNew ? 1 : 3), Cancel);
        view = await Until(id, view => view.Steps.Count > 0 || !view.IsOpen);
        if (view.IsOpen)
        {
            Pass(TimeSpan.FromHours(20));
            await Desk.Answer(id, new StepAnswer(view.Steps.First(step => step.Step == "review").Token, new("s-rta", "officer", "desk"), new() { ["review.decision"] = "approve" }), Cancel);
        }
        return await Until(id, view => !view.IsOpen);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        await folds.DisposeAsync();
        await record.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Moved { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Moved;
    }

    private sealed class PromptSystems : IExchange
    {
        public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
        {
            var values = new JsonObject { ["number"] = "N-1", ["validUntil"] = "2099-01-01", ["reference"] = $"R-{request.Id}" };
            return new(new Answered(JsonSerializer.SerializeToElement(values), "rta", "rta", new("بموجب القانون", "By law"), 3));
        }
    }
}
