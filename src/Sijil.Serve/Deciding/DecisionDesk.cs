using System.Collections.Concurrent;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Check;
using Sijil.Decisions.Dmn.Explain;
using Sijil.Decisions.Feel;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;

namespace Sijil.Serve.Deciding;

/// <summary>The decision models that run: their check, the services that use them, and their answers.</summary>
internal sealed class DecisionDesk(JourneyLibrary library, TimeProvider clock)
{
    /// <summary>Whoever asks from outside gets fewer steps than a case does.</summary>
    private const long MostSteps = 200_000;
    private readonly ConcurrentDictionary<string, CheckReport> checks = new(StringComparer.Ordinal);

    public IReadOnlyList<KeyValuePair<string, DmnModel>> Models => [.. library.Decisions.OrderBy(model => model.Key, StringComparer.Ordinal)];

    public DmnModel? Find(string model) => library.FindDecision(model);

    /// <summary>What was found by checking the model; checked once for each version.</summary>
    public CheckReport Check(DmnModel model) => checks.GetOrAdd(model.Hash, _ => DmnCheck.Run(model));

    public static bool Has(DmnModel model, string decision) => model.Asked.Contains(decision);

    public Explanation Explain(DmnModel model, string decision, FeelContext inputs) => DmnExplain.Run(model, decision, inputs, Settings);

    public DecisionResult Decide(DmnModel model, string decision, FeelContext inputs) => model.Decide(decision, inputs, Settings);

    /// <summary>The models that the journeys of a service ask, in the order in which they do.</summary>
    public IReadOnlyList<string> UsedBy(ServiceCard card) =>
        [.. card.SubServices.Select(sub => card.JourneyOf(sub.Code)).OfType<string>().Distinct().SelectMany(library.DecisionModelsOf).Distinct()];

    private FeelSettings Settings => new() { Now = clock.GetUtcNow(), MaxSteps = MostSteps };
}
