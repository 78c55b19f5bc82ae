using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Dmn.Explain;

/// <summary>Collects what an evaluation came by. Only an evaluation that is to be explained has one.</summary>
internal sealed class Trace
{
    private readonly List<TracedValue> values = [];
    private readonly List<TracedTable> tables = [];

    public IReadOnlyList<TracedValue> Values => values;

    public IReadOnlyList<TracedTable> Tables => tables;

    public void Add(DrgElement element, in FeelValue value)
    {
        if (element.Kind is DrgKind.Input or DrgKind.Decision) values.Add(new TracedValue(element.Kind == DrgKind.Input, element.Id, element.Name, value));
    }

    /// <summary>Tests every rule again, so that also those are told that the table did not need to look at.</summary>
    public void Add(Evaluation run, DecisionTable table, FeelValue[] inputs, Scope scope, in FeelValue output)
    {
        var failed = table.Rules.Select(rule => FailedColumn(run, rule, inputs, scope)).ToArray();
        var applied = Applied(table, failed, output);
        tables.Add(new TracedTable(table.Sheet, inputs, [.. table.Sheet.Rows.Select((row, at) => new TracedRule(row, failed[at], applied(at)))], output));
    }

    private static int FailedColumn(Evaluation run, Rule rule, FeelValue[] inputs, Scope scope)
    {
        for (var at = 0; at < inputs.Length; at++)
            if (Interpreter.Test(run, rule.Tests[at], inputs[at], scope) != true) return at + 1;
        return 0;
    }

    /// <summary>Which of the rules that matched gave the answer.</summary>
    private static Func<int, bool> Applied(DecisionTable table, int[] failed, FeelValue output)
    {
        var first = Array.IndexOf(failed, 0);
        var matched = failed.Count(column => column == 0);
        return table.Policy switch
        {
            HitPolicy.First => at => at == first,
            HitPolicy.Unique => at => failed[at] == 0 && matched == 1,
            HitPolicy.Any => at => failed[at] == 0 && (matched == 1 || !output.IsNull),
            HitPolicy.Priority => at => failed[at] == 0 && (matched == 1 || IsOutput(table, at, output)),
            _ => at => failed[at] == 0,
        };
    }

    private static bool IsOutput(DecisionTable table, int rule, FeelValue output) =>
        table.Rules[rule].Outputs is not [var cell] || !Check.Closed.TryValue(cell, out var value) || FeelEquality.Same(value, output);
}
