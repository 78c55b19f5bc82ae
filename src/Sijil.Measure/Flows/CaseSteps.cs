using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Measure.Scorecards;
using Sijil.Mining.Logs;
using Sijil.Record;

namespace Sijil.Measure.Flows;

/// <summary>Tells from the facts of a case which steps were finished when, and by a hand of which kind; steps go by their ids in the model.</summary>
internal static class CaseSteps
{
    public static ToldCase Of(CaseLine line, IReadOnlyList<Entry> entries, JourneyLibrary library)
    {
        List<RawEvent> steps = [];
        ProcessPlan? plan = null;
        foreach (var entry in entries)
        {
            var hands = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var recorded in entry.Facts.Where(fact => IsTold(fact.Type)))
            {
                var fact = FactCodec.Read(recorded);
                if (fact is CaseOpened opened && library.Has(opened.Model)) plan = library.VersionsOf(opened.Model).FirstOrDefault(version => version.Hash == opened.Hash);
                else if (fact is CaseMigrated migrated && plan is not null) plan = library.VersionsOf(plan.Id).FirstOrDefault(version => version.Hash == migrated.To) ?? plan;
                else if (fact is StepDone done) hands[done.Step] = done.By.Role;
                else if (fact is EffectAnswered answered) hands[answered.Step] = answered.Entity;
                else if (fact is TokensMoved moved && plan is not null) Moved(moved, plan, recorded.HappenedAt, hands, steps);
                else if (fact is LogCaseImported imported) steps.AddRange(imported.Events.Select(step => new RawEvent(step.Activity, step.At, step.Resource is { Length: > 0 } by ? by : null, null, null, 0)));
            }
        }
        var raw = new RawCase(line.Id, 0, steps) { Values = [new("channel", line.Channel), new("entity", line.Entity)] };
        return new(raw, plan, line.Origin.StartsWith("simulated", StringComparison.Ordinal));
    }

    // A token that goes on by a flow has finished the node from which the flow comes.
    private static void Moved(TokensMoved moved, ProcessPlan plan, DateTimeOffset at, Dictionary<string, string> hands, List<RawEvent> steps)
    {
        var before = -1;
        for (var place = 0; place + 2 < moved.Moves.Count; place += 3)
        {
            var move = new Move(moved.Moves[place], Node: moved.Moves[place + 2], Flow: moved.Moves[place + 1]);
            if (!move.IsToken || move.Flow < 0 || move.Flow >= plan.Flows.Length) continue;
            var from = plan.Flows[move.Flow].From;
            if (from == before || !IsSeen(plan.Nodes[from])) continue;
            before = from;
            steps.Add(new(plan.Nodes[from].Id, at, null, hands.GetValueOrDefault(plan.Nodes[from].Id), null, 0));
        }
    }

    private static bool IsSeen(Node node) =>
        node.Kind.IsActivity() && !node.Kind.IsSubProcess() || node.Kind is NodeKind.Catch or NodeKind.Throw or NodeKind.Boundary && (node.NameAr.Length > 0 || node.NameEn.Length > 0);

    private static bool IsTold(string type) => type is "case-opened" or "case-migrated" or "step-done" or "effect-answered" or "tokens-moved" or "log-case-imported";
}

/// <summary>A case as its facts tell it, with the model that it ended by; an imported case has none.</summary>
internal sealed record ToldCase(RawCase Case, ProcessPlan? Plan, bool IsSimulated);
