using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Boxed;

internal enum HitPolicy { Unique, First, Any, Priority, Collect, RuleOrder, OutputOrder }

internal enum Aggregation { None, Sum, Min, Max, Count }

/// <summary>A column of conditions: the value to be tested.</summary>
internal sealed record InputColumn(Node Expression, FeelType Type, TestsNode? Allowed);

/// <summary>A column of results; the priorities are its declared values in order.</summary>
internal sealed record OutputColumn(string? Name, FeelType Type, IReadOnlyList<Node> Priorities, Node? Default);

/// <summary>A row of a decision table.</summary>
internal sealed record Rule(string Id, int Index, TestsNode[] Tests, IReadOnlyList<Node> Outputs, string Ar, string En);

/// <summary>A decision table: which rules match its inputs, and what follows from them by its hit policy.</summary>
internal sealed record DecisionTable(
    string Owner, HitPolicy Policy, Aggregation Aggregation,
    InputColumn[] Inputs, IReadOnlyList<OutputColumn> Outputs, Rule[] Rules) : BoxedNode(0)
{
    /// <summary>The table as it was written.</summary>
    public required DmnTable Sheet { get; init; }

    public override FeelValue Evaluate(Evaluation run, Scope scope)
    {
        var values = new FeelValue[Inputs.Length];
        for (var at = 0; at < values.Length; at++)
        {
            var value = Interpreter.Evaluate(run, Inputs[at].Expression, scope);
            if (Inputs[at].Allowed is { } allowed && !value.IsNull && Interpreter.Test(run, allowed, value, scope) != true)
                return run.Nothing(FeelReason.TypeMismatch, 0, Owner);
            values[at] = value;
        }
        var matching = Matching(run, values, scope);
        var output = run.Stopped ? FeelValue.Null : HitPolicies.Apply(run, this, matching, new InterpretedRules(this, scope));
        run.Trace?.Add(run, this, values, scope, output);
        return output;
    }

    private List<Rule>? Matching(Evaluation run, FeelValue[] values, Scope scope)
    {
        List<Rule>? matching = null;
        foreach (var rule in Rules)
        {
            if (!run.Spend(1, 0)) break;
            if (!Matches(run, rule, values, scope)) continue;
            (matching ??= []).Add(rule);
            if (Policy == HitPolicy.First) break;
        }
        return matching;
    }

    private static bool Matches(Evaluation run, Rule rule, FeelValue[] values, Scope scope)
    {
        for (var at = 0; at < values.Length; at++)
            if (Interpreter.Test(run, rule.Tests[at], values[at], scope) != true) return false;
        return true;
    }

    /// <summary>What the cells of one rule come to: a value, or a context where there are several columns.</summary>
    public FeelValue Output(IReadOnlyList<FeelValue> cells)
    {
        if (Outputs.Count == 1) return cells[0];
        var built = new FeelContextBuilder();
        for (var at = 0; at < Outputs.Count; at++) built.Set(Outputs[at].Name ?? "", cells[at]);
        return FeelValue.Of(built.Build());
    }

    /// <summary>The value of a cell, made to fit its column.</summary>
    public FeelValue Fit(Evaluation run, int column, in FeelValue value) => TypedNode.Fit(run, Outputs[column].Type, value, Outputs[column].Name ?? Owner);

    /// <summary>What is told of a rule that matched.</summary>
    public MatchedRule[] Note(Rule rule) => [new MatchedRule(Owner, rule.Id, rule.Index, rule.Ar, rule.En)];
}
