using System.Text.Json;
using Sijil.Decisions.Dmn.Explain;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>A case's facts in order, each decision with the way by which it was come to: not kept, but made again from what the case knew when it decided and the models of that time.</summary>
internal sealed class CaseRetelling(JourneyLibrary library, Keyring keyring, IReadOnlyList<Entry> entries)
{
    private readonly CaseState state = new() { Origin = entries.Count > 0 ? entries[0].Origin : Origin.Live };

    public IReadOnlyList<StoryFact> Facts()
    {
        List<StoryFact> told = [];
        foreach (var entry in entries)
        {
            foreach (var recorded in entry.Facts)
            {
                var fact = FactCodec.Read(recorded);
                told.Add(new(recorded.Address, recorded.HappenedAt, entry.RecordedAt, fact is DecisionMade { Trace: null } decided ? Traced(decided, recorded.HappenedAt) : fact));
                state.Apply(fact, recorded.HappenedAt, keyring);
            }
            state.Version = entry.Version;
        }
        return told;
    }

    /// <summary>Nothing is told of a forgotten person, nor where a model of that time is nowhere any more.</summary>
    private DecisionMade Traced(DecisionMade decided, DateTimeOffset at)
    {
        if (keyring.IsForgotten(state.Subject) || library.FindVersion(state.Opened.Model, state.Opened.Hash) is not { } plan || plan.TryFind(decided.Step) is not { } node
            || library.DecisionVersion(decided.Model, decided.Hash) is not { } model) return decided;
        var explained = DmnExplain.Run(model, decided.Decision, CaseTurn.Given(library, keyring, state, node, decided.Token, at));
        return decided with { Trace = Sealed.Of(state.Subject, JsonSerializer.SerializeToElement(DecisionTrace.Of(explained))) };
    }
}
