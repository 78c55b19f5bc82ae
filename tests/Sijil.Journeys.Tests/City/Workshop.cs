using System.Text;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Tests.City;

/// <summary>One small model on a record in memory: a test opens a case, answers its steps and moves the clock.</summary>
internal sealed class Workshop
{
    private const string Head =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sijil="urn:sijil:bpmn:1" id="definitions" targetNamespace="urn:test">
          <message id="word" name="word"/><message id="other" name="other"/><error id="taken" errorCode="taken"/><error id="refused" errorCode="refused"/>
        """;

    public static readonly Actor Customer = new("p-1", "customer", "portal");
    public static readonly Actor Officer = new("s-1", "officer", "desk");
    private readonly SimulatedDisk disk = new(new SeededRandomness(1));

    public Workshop(params (string Id, string Inner)[] models)
    {
        foreach (var (id, inner) in models) Library.Add(Plan(id, inner));
        Restart();
    }

    public VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
    public ObedientSystems Systems { get; } = new();
    public JourneyLibrary Library { get; } = new();
    public SeededKeyring Keyring { get; } = new(1);
    public LogJournal Journal { get; private set; } = null!;
    public VirtualCity City { get; private set; } = null!;

    /// <summary>The case that tests speak of when there is one.</summary>
    public string Case { get; private set; } = "";

    public static ProcessPlan Plan(string id, string inner)
    {
        var reading = BpmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes($"{Head}<process id=\"{id}\" isExecutable=\"true\">{inner}</process></definitions>")), "test.bpmn");
        Assert.True(reading.Ok, string.Join('\n', reading.Problems));
        return Assert.Single(reading.Plans);
    }

    /// <summary>The elements of a process; flows are written as "a-b b-c".</summary>
    public static string Model(string flows, params string[] elements) => string.Concat(elements) + string.Concat(flows.Split(' ').Select(pair => pair.Split('-'))
        .Select(ends => $"""<sequenceFlow id="{ends[0]}-{ends[1]}" sourceRef="{ends[0]}" targetRef="{ends[1]}"/>"""));

    public static string Start => """<startEvent id="s"/>""";
    public static string End => """<endEvent id="x"/>""";

    public static string Step(string id, string owner = "customer") =>
        $"""<userTask id="{id}"><extensionElements><sijil:step owner="{owner}" due="PT4H"/></extensionElements></userTask>""";

    public static string Serve(string id, string inner) =>
        $"""<serviceTask id="{id}"><extensionElements><sijil:step owner="dha" due="PT4H"/>{inner}</extensionElements></serviceTask>""";

    public static string Operation(string id, string operation = "dha.act", string repeats = "by-id") =>
        Serve(id, $"""<sijil:operation id="{operation}" repeats="{repeats}"><sijil:out name="number" into="done.number"/></sijil:operation>""");

    public static string Timer(string id, string on, string duration, bool interrupting = true) =>
        $"""<boundaryEvent id="{id}" attachedToRef="{on}" cancelActivity="{(interrupting ? "true" : "false")}"><timerEventDefinition><timeDuration>{duration}</timeDuration></timerEventDefinition></boundaryEvent>""";

    public static string OnError(string id, string on, string error = "taken") =>
        $"""<boundaryEvent id="{id}" attachedToRef="{on}"><errorEventDefinition errorRef="{error}"/></boundaryEvent>""";

    /// <summary>The process ends and begins anew on what the disk holds.</summary>
    public void Restart()
    {
        Journal = LogJournal.Open(disk, Clock, new SeededRandomness(2));
        City = new VirtualCity(Journal, Keyring, Library, Systems, Clock, new Nobody());
    }

    public async Task<CaseState> Open(string model, JsonObject? data = null, string key = "one", string customer = "p-1")
    {
        Case = Names.CaseId(key);
        return await Tell(new Opening
        {
            Case = Case, Model = model, Service = "DHA-01", Entity = "dha", Customer = customer, By = Customer, Origin = Origin.Live, Data = data ?? [],
        });
    }

    public async Task<CaseState> Tell(Stimulus stimulus, string? caseId = null)
    {
        Assert.Null(await Refusal(stimulus, caseId));
        return await State(caseId);
    }

    /// <summary>Why the case did not take it; null when it did.</summary>
    public async Task<Refusal?> Refusal(Stimulus stimulus, string? caseId = null)
    {
        var outcome = await City.Handle(caseId ?? Case, stimulus, Cancel);
        return outcome.IsRefused ? outcome.Refusal : null;
    }

    public async Task<CaseState> Answer(string step, JsonObject? answers = null) =>
        await Tell(new StepAnswer(await Ticket(step), Customer, answers ?? []));

    public async Task<int> Ticket(string step) => (await State()).Steps.Single(open => open.Step == step).Ticket;

    /// <summary>Time passes, and what is due in it happens.</summary>
    public Task Pass(TimeSpan time) => City.Run(Clock.Now + time, null, Cancel);

    public async Task<CaseState> State(string? caseId = null) =>
        await CaseRebuild.StateOf((await Journal.Cases.Find(caseId ?? Case, Cancel))!, Journal, Keyring, Cancel);

    public async Task<CaseRow> Row(string? caseId = null) => (await Journal.Cases.Find(caseId ?? Case, Cancel))!;

    public async Task<IReadOnlyList<Fact>> Facts(string? caseId = null) =>
        [.. (await Journal.ReadStream(CaseStreams.Of(caseId ?? Case), 0, Cancel)).SelectMany(entry => entry.Facts).Select(FactCodec.Read)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

/// <summary>Nobody does anything by themselves.</summary>
internal sealed class Nobody : IHands
{
    public (TimeSpan After, StepAnswer Answer)? Take(OfferedStep step) => null;
    public (TimeSpan After, Rating Rating)? Rate(string caseId, string customer, string outcome) => null;
}
