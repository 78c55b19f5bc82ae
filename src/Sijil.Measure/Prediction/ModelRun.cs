using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Prediction;

/// <summary>One seeded run of a model: the engine that living cases run on, on a record in memory and a clock that is moved, with people and systems who do as the record says.</summary>
internal sealed class ModelRun(Habits habits, ProcessPlan plan, JourneyLibrary library)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(120);
    private const int MostRings = 200_000;

    /// <summary>What had to be assumed.</summary>
    public Assumptions Assumed { get; } = new();

    /// <param name="cases">How many cases begin.</param>
    /// <returns>The rows of what came of them, as the board counts them.</returns>
    public async Task<CaseFigures> Go(int cases, long seed, CancellationToken cancel)
    {
        var draw = Draw.Of(seed, "run");
        var clock = new VirtualClock(habits.Until);
        await using var journal = LogJournal.Open(new SimulatedDisk(new SeededRandomness(seed)), clock, new SeededRandomness(seed + 1));
        Dictionary<string, Likeness> likes = new(StringComparer.Ordinal);
        var city = new VirtualCity(journal, new SeededKeyring(seed), library, new LikeSystems(habits, likes, plan, Draw.Of(seed, "systems"), Assumed), clock,
            new LikeHands(habits, likes, plan, clock, Draw.Of(seed, "hands"), Assumed));
        var to = habits.Until + habits.Intake.Span(cases);
        for (var number = 1; number <= cases; number++)
        {
            var past = habits.Pick(draw);
            var opening = Opening(past, $"{seed}-{number}");
            likes[opening.Case] = new(past);
            city.Schedule(Intake.Like(past.At, habits.Until, to, draw), opening);
        }
        await Pass(city, to + Patience, cancel);
        return await Counted(journal, city, cases, cancel);
    }

    private static async Task Pass(VirtualCity city, DateTimeOffset until, CancellationToken cancel)
    {
        for (var ring = 0; city.Next is { } next && next <= until && ring < MostRings; ring++) await city.Run(next, null, cancel);
    }

    private async Task<CaseFigures> Counted(LogJournal journal, VirtualCity city, int cases, CancellationToken cancel)
    {
        var figures = new CaseFigures();
        await foreach (var entry in journal.Read(0, journal.Head, cancel)) figures.Apply(entry);
        for (var open = cases - figures.Read(seen => Enumerable.Range(0, seen.Rows.Count).Count(row => seen.Rows.Closed[row] > 0)); open > 0; open--) Assumed.Note("never-ended", plan.Id);
        return figures;
    }

    /// <summary>A case like a past one, of nobody: it begins where the changed model begins.</summary>
    private Opening Opening(PastCase past, string id)
    {
        var (opened, data) = (past.Opened, (System.Text.Json.Nodes.JsonObject)past.Data.DeepClone());
        var start = plan.TryFind(opened.Start) is { Parent: < 0 } same && same.Kind.IsStart() ? same : plan.Nodes[plan.Start];
        data["start"] = start.Id;
        var isTriggered = !start.Triggers.IsEmpty;
        return new()
        {
            Case = $"run-{id}", Model = plan.Id, Service = opened.Service, SubService = opened.SubService, Entity = opened.Entity, Customer = $"somebody-{id}", Origin = Origin.Live, Data = data,
            By = isTriggered ? Actor.System : opened.By with { Id = $"somebody-{id}" }, Trigger = isTriggered ? "notice" : "application", Proactive = isTriggered && plan.Journey.Proactive || opened.Proactive,
        };
    }
}
