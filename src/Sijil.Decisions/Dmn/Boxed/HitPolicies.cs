using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Dmn.Boxed;

/// <summary>What follows from the rules that match, by the hit policy of their table.</summary>
internal static class HitPolicies
{
    public static FeelValue Apply(Evaluation run, DecisionTable table, List<Rule>? matching, TableRules rules)
    {
        if (matching is null) return WithoutMatch(run, table, rules);
        if (table.Policy == HitPolicy.Unique && matching.Count > 1)
        {
            return run.Nothing(FeelReason.RulesConflict, 0, table.Owner, string.Join(", ", matching.Select(rule => rule.Index)));
        }
        if (matching.Count == 1 && table.Policy is HitPolicy.Unique or HitPolicy.First or HitPolicy.Any)
        {
            run.Keep(rules.Note(matching[0]));
            return rules.Output(run, matching[0]);
        }
        var outputs = matching.Select(rule => rules.Output(run, rule)).ToList();
        var order = table.Policy is HitPolicy.Priority or HitPolicy.OutputOrder ? ByPriority(run, table, outputs, rules) : null;
        if (table.Policy == HitPolicy.Priority) return First(run, rules, matching, outputs, order![0]);
        if (table.Policy == HitPolicy.Any && outputs.Exists(output => !FeelEquality.Same(output, outputs[0])))
            return run.Nothing(FeelReason.RulesConflict, 0, table.Owner);
        foreach (var rule in matching) run.Keep(rules.Note(rule));
        return table.Policy switch
        {
            HitPolicy.Unique or HitPolicy.First or HitPolicy.Any => outputs[0],
            HitPolicy.OutputOrder => FeelValue.List([.. order!.Select(at => outputs[at])]),
            HitPolicy.Collect => Collected(run, table, outputs),
            _ => FeelValue.List(outputs),
        };
    }

    private static FeelValue First(Evaluation run, TableRules rules, List<Rule> matching, List<FeelValue> outputs, int at)
    {
        run.Keep(rules.Note(matching[at]));
        return outputs[at];
    }

    private static FeelValue WithoutMatch(Evaluation run, DecisionTable table, TableRules rules)
    {
        if (table.Outputs.Any(output => output.Default is not null))
        {
            var value = rules.Standard(run);
            return table.Policy is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect && table.Aggregation == Aggregation.None
                && value.Kind != FeelKind.List ? FeelValue.List([value]) : value;
        }
        if (table.Policy == HitPolicy.Collect && table.Aggregation == Aggregation.Count) return FeelValue.Of(0m);
        if (table.Policy is HitPolicy.Collect && table.Aggregation == Aggregation.None) return FeelValue.EmptyList;
        return run.Nothing(FeelReason.NoRuleMatched, 0, table.Owner);
    }

    /// <summary>The outputs' places in order of the priority of their values, column by column.</summary>
    private static List<int> ByPriority(Evaluation run, DecisionTable table, List<FeelValue> outputs, TableRules rules)
    {
        var ranks = outputs.Select(output => Ranks(run, table, output, rules)).ToList();
        return [.. Enumerable.Range(0, outputs.Count).Order(Comparer<int>.Create((left, right) =>
        {
            for (var column = 0; column < ranks[left].Length; column++)
                if (ranks[left][column] != ranks[right][column]) return ranks[left][column].CompareTo(ranks[right][column]);
            return left.CompareTo(right);
        }))];
    }

    private static int[] Ranks(Evaluation run, DecisionTable table, FeelValue output, TableRules rules)
    {
        var ranks = new int[table.Outputs.Count];
        for (var column = 0; column < ranks.Length; column++)
        {
            var value = ranks.Length == 1 ? output : output[table.Outputs[column].Name ?? ""];
            ranks[column] = rules.Rank(run, column, value);
        }
        return ranks;
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
