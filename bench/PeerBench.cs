namespace Sijil.Bench;

/// <summary>Workload J, durable, beside the engine of JavaScript, which keeps nothing: the same model's file and the same answers, in turn.</summary>
internal static class PeerBench
{
    private const string Name = "peer";
    private const int Rounds = 3;
    private const int Warm = 4_000;
    private const int Many = 10_000;
    private const int Compared = 200;
    private const int InFlight = 1_024;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        var work = new { model = Path.Combine(Machine.Root, "bench", "models", "journey.bpmn"), rules = Enumerable.Range(0, DecisionTableD.Rules).Select(Rule), journeys = Enumerable.Range(0, Compared).Select(Journey), warm = 100 };
        using var peer = await NodePeer.Install(Name, NodePeer.BpmnEngine, "bpmn-engine.mjs", work, cancel);
        if (peer is null) return;
        using var scratch = new Scratch();
        await using var world = new JourneyWorld(scratch.Folder);
        await world.Learn(cancel);
        await world.Run(Warm, InFlight, cancel);
        var (theirs, ours) = (new List<BpmnEngineFigures>(), new List<Cost>());
        for (var round = 0; round < Rounds; round++)
        {
            theirs.Add(await peer.Run<BpmnEngineFigures>(cancel));
            ours.Add(await Cost.Of(Many, () => world.Run(Many, InFlight, cancel)));
        }
        for (var journey = 0; journey < Compared; journey++)
            if (await world.RuleOf(journey, cancel) != theirs[0].Rules[journey]) throw new InvalidOperationException($"bpmn-engine ends journey {journey} otherwise.");
        AppendBench.Tell(Name, "journeys, 1,024 in flight, durable", ours);
        double Times(Func<BpmnEngineFigures, double> of) => Machine.Median(theirs.Zip(ours, (their, our) => of(their) / our.Cpu));
        Sheet.Note(Name, $"{NodePeer.BpmnEngine}, nothing kept: {Machine.Median(theirs.Select(figures => figures.Journey)):0} us CPU a journey; {Machine.Median(theirs.Select(figures => figures.ReadOnce)):0} us with the model read once, {Times(figures => figures.ReadOnce):0} of ours");
        sheet.Add(new(Name, "a2 CPU of a journey in bpmn-engine, in ours", Times(figures => figures.Journey), 250, "times", AtLeast: true));
    }

    private static object Rule(int rule) => new
    {
        from = DecisionTableD.From(rule), until = DecisionTableD.From(rule) + 20, status = DecisionTableD.Statuses[rule % 4], not = DecisionTableD.Emirates[rule % 7], below = DecisionTableD.Below(rule), valid = rule % 2 == 0,
    };

    private static System.Text.Json.Nodes.JsonObject Journey(int number)
    {
        var journey = JourneyWorld.DataOf(number);
        journey["held"] = new System.Text.Json.Nodes.JsonArray([.. Enumerable.Range(1, 5).Select(register => (System.Text.Json.Nodes.JsonNode)JourneyWorld.Held(register, JourneyWorld.PersonOf(number)))]);
        return journey;
    }
}
