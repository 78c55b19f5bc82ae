using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Dmn.Boxed;

/// <summary>What the rules of a table answer in one evaluation: interpreted, or by compiled code.</summary>
internal abstract class TableRules
{
    /// <summary>The result of a rule.</summary>
    public abstract FeelValue Output(Evaluation run, Rule rule);

    /// <summary>The result without a rule.</summary>
    public abstract FeelValue Standard(Evaluation run);

    /// <summary>Where a value stands among the declared values of its column; behind the last when it is none of them.</summary>
    public abstract int Rank(Evaluation run, int column, in FeelValue value);

    public abstract MatchedRule[] Note(Rule rule);
}

/// <summary>The rules of a table, interpreted.</summary>
internal sealed class InterpretedRules(DecisionTable table, Scope scope) : TableRules
{
    public override FeelValue Output(Evaluation run, Rule rule) => Cells(run, rule.Outputs);

    public override FeelValue Standard(Evaluation run) => Cells(run, [.. table.Outputs.Select(output => output.Default)]);

    public override int Rank(Evaluation run, int column, in FeelValue value)
    {
        var priorities = table.Outputs[column].Priorities;
        for (var at = 0; at < priorities.Count; at++)
            if (Interpreter.Test(run, new TestsNode(0, [priorities[at]], false, false), value, scope) == true) return at;
        return priorities.Count;
    }

    public override MatchedRule[] Note(Rule rule) => table.Note(rule);

    private FeelValue Cells(Evaluation run, IReadOnlyList<Node?> cells)
    {
        var values = new FeelValue[cells.Count];
        for (var at = 0; at < values.Length; at++)
            values[at] = cells[at] is { } cell ? table.Fit(run, at, Interpreter.Evaluate(run, cell, scope)) : FeelValue.Null;
        return table.Output(values);
    }
}
