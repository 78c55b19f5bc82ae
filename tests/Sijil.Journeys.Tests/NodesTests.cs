using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests;

/// <summary>Two nodes on one record: what one keeps at hand may be older than what the other wrote.</summary>
public sealed class NodesTests : IDisposable
{
    private readonly JourneyLibrary library = new();
    private readonly SeededKeyring keyring = new(1);
    private readonly LogJournal journal = LogJournal.Open(new SimulatedDisk(new SeededRandomness(1)), TimeProvider.System, new SeededRandomness(2));
    private readonly CaseNode one;
    private readonly CaseNode other;

    public NodesTests()
    {
        library.Add(Workshop.Plan("steps", Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Step("a"), Workshop.Step("b"), Workshop.End)));
        library.Add(Workshop.Plan("never", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Operation("a", repeats: "never"), Workshop.End)));
        library.Add(Workshop.Plan("asks", Workshop.Model("s-a a-x", Workshop.Start, Workshop.Operation("a", repeats: "ask-first"), Workshop.End)));
        (one, other) = (Node(), Node());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_shown_an_older_case_than_somebody_was_told_of()
    {
        var opened = (await one.Desk.Open(Opening("steps"), Cancel)).Value;
        await other.Desk.Answer(opened.Id, new StepAnswer(opened.Steps[0].Token, Workshop.Customer, []), Cancel);
        Assert.Equal("b", Assert.Single((await one.Desk.Find(opened.Id, Cancel))!.Steps).Step);
    }

    [Fact]
    public async Task A_step_that_the_other_node_offered_is_not_refused()
    {
        var opened = (await one.Desk.Open(Opening("steps"), Cancel)).Value;
        var then = (await other.Desk.Answer(opened.Id, new StepAnswer(opened.Steps[0].Token, Workshop.Customer, []), Cancel)).Value;
        var done = await one.Desk.Answer(opened.Id, new StepAnswer(then.Steps[0].Token, Workshop.Customer, []), Cancel);
        Assert.Equal("completed", done.Value.Outcome);
    }

    [Theory, InlineData("never"), InlineData("asks")]
    public async Task Of_two_that_find_the_same_effect_due_only_one_begins_it(string model)
    {
        var opened = (await one.Desk.Open(Opening(model), Cancel)).Value;
        await other.Desk.Find(opened.Id, Cancel);
        var effect = (await one.Desk.Story(opened.Id, Cancel)).Select(told => told.Fact).OfType<EffectRequested>().Single().Effect;
        var due = opened.Waiting.Single().NextAt;
        await one.Tell(opened.Id, new Beginning(effect, due), Cancel);    // unless its own work of the case was quicker
        Assert.Equal("begun-elsewhere", (await other.Tell(opened.Id, new Beginning(effect, due), Cancel)).Refusal!.Code);
        Assert.Single((await one.Desk.Story(opened.Id, Cancel)).Select(told => told.Fact).OfType<AttemptFailed>(), failed => failed.Reason == "begun");
    }

    public void Dispose()
    {
        one.Dispose();
        other.Dispose();
    }

    private CaseNode Node() => new(journal, keyring, library, new Silent(), TimeProvider.System, new SystemIds(TimeProvider.System), NullLoggerFactory.Instance);

    private static Opening Opening(string model) => new()
    {
        Case = Names.CaseId(model), Model = model, Service = "DHA-01", Entity = "dha", Customer = "p-1", By = Workshop.Customer, Origin = Origin.Live,
    };

    /// <summary>A system that never answers.</summary>
    private sealed class Silent : IExchange
    {
        public ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel) => new(new TaskCompletionSource<ExchangeReply>().Task);
    }
}
