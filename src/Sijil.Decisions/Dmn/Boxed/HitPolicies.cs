using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Dmn.Boxed;

/// <summary>What follows from the rules that match, by the hit policy of their table.</summary>
internal static class HitPolicies
{
    public static FeelValue Apply(Evaluation run, DecisionTable table, List<Rule>? matching, Scope scope)
    {
        if (matching is null) return WithoutMatch(run, table, scope);
        if (table.Policy == HitPolicy.Unique && matching.Count > 1)
        {
            var rows = string.Join(", ", matching.Select(rule => rule.Index));
            return run.Nothing(FeelReason.RulesConflict, 0, table.Owner, rows);
        }
        if (matching.Count == 1 && table.Policy is HitPolicy.Unique or HitPolicy.First or HitPolicy.Any)
        {
            Record(run, table, matching[0]);
            return table.Output(run, matching[0].Outputs, scope);
        }
        var outputs = matching.Select(rule => table.Output(run, rule.Outputs, scope)).ToList();
        var order = table.Policy is HitPolicy.Priority or HitPolicy.OutputOrder ? ByPriority(run, table, outputs, scope) : null;
        if (table.Policy == HitPolicy.Priority) return First(run, table, matching, outputs, order![0]);
        if (table.Policy == HitPolicy.Any && outputs.Exists(output => !FeelEquality.Same(output, outputs[0])))
            return run.Nothing(FeelReason.RulesConflict, 0, table.Owner);
        foreach (var rule in matching) Record(run, table, rule);
        return table.Policy switch
        {
            HitPolicy.Unique or HitPolicy.First or HitPolicy.Any => outputs[0],
            HitPolicy.OutputOrder => FeelValue.List([.. order!.Select(at => outputs[at])]),
            HitPolicy.Collect => Collected(run, table, outputs),
            _ => FeelValue.List(outputs),
        };
    }

    private static FeelValue First(Evaluation run, DecisionTable table, List<Rule> matching, List<FeelValue> outputs, int at)
    {
        Record(run, table, matching[at]);
        return outputs[at];
    }

    private static void Record(Evaluation run, DecisionTable table, Rule rule) =>
        run.Rules?.Add(new MatchedRule(table.Owner, rule.Id, rule.Index, rule.Ar, rule.En));

    private static FeelValue WithoutMatch(Evaluation run, DecisionTable table, Scope scope)
    {
        if (table.Outputs.Any(output => output.Default is not null))
        {
            var value = table.Output(run, [.. table.Outputs.Select(output => output.Default)], scope);
            return table.Policy is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect && table.Aggregation == Aggregation.None
                && value.Kind != FeelKind.List ? FeelValue.List([value]) : value;
        }
        if (table.Policy == HitPolicy.Collect && table.Aggregation == Aggregation.Count) return FeelValue.Of(0m);
        if (table.Policy is HitPolicy.Collect && table.Aggregation == Aggregation.None) return FeelValue.EmptyList;
        return run.Nothing(FeelReason.NoRuleMatched, 0, table.Owner);
    }

    /// <summary>The outputs' places in order of the priority of their values, column by column.</summary>
    private static List<int> ByPriority(Evaluation run, DecisionTable table, List<FeelValue> outputs, Scope scope)
    {
        var ranks = outputs.Select(output => Ranks(run, table, output, scope)).ToList();
        return [.. Enumerable.Range(0, outputs.Count).Order(Comparer<int>.Create((left, right) =>
        {
            for (var column = 0; column < ranks[left].Length; column++)
                if (ranks[left][column] != ranks[right][column]) return ranks[left][column].CompareTo(ranks[right][column]);
            return left.CompareTo(right);
        }))];
    }

    private static int[] Ranks(Evaluation run, DecisionTable table, FeelValue output, Scope scope)
    {
        var ranks = new int[table.Outputs.Count];
        for (var column = 0; column < ranks.Length; column++)
        {
            var value = ranks.Length == 1 ? output : output[table.Outputs[column].Name ?? ""];
            ranks[column] = Rank(run, table.Outputs[column].Priorities, value, scope);
        }
        return ranks;
    }

    private static int Rank(Evaluation run, IReadOnlyList<Node> priorities, FeelValue value, Scope scope)
    {
        for (var at = 0; at < priorities.Count; at++)
            if (Interpreter.Test(run, new TestsNode(0, [priorities[at]], false, false), value, scope) == true) return at;
        return priorities.Count;
    }

    private static FeelValue Collected(Evaluation run, DecisionTable table, List<FeelValue> outputs)
    {
        var name = table.Aggregation switch
        {
            Aggregation.Sum => "sum",
            Aggregation.Min => "min",
            Aggregation.Max => "max",
            Aggregation.Count => "count",
            _ => null,
        };
        if (name is null) return FeelValue.List(outputs);
        return Feel.Functions.Builtins.Find(name)!.Call(run, [FeelValue.List(outputs)], 0);
    }
}
