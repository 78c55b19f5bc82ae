using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>All inputs that a table may be asked about, cut into regions that its rules do not tell apart.</summary>
internal sealed class TableSpace
{
    private readonly DecisionTable table;
    private readonly ConcreteInputs concrete;

    /// <param name="types">What is known of the types of the table's input expressions.</param>
    public TableSpace(DmnModel model, DrgElement element, DecisionTable table, IReadOnlyList<FeelType> types)
    {
        this.table = table;
        concrete = new ConcreteInputs(model, element, table);
        Dimensions =
        [
            .. Enumerable.Range(0, table.Inputs.Length).GroupBy(column => Key(table.Inputs[column].Expression, table.Sheet.Inputs[column].Text), StringComparer.Ordinal)
                .Select(group => Dimension.Of(table, [.. group], types[group.First()])),
        ];
        Whole = [.. Dimensions.Select(dimension => dimension.All)];
        Sure = [.. Enumerable.Range(0, table.Rules.Length).Select(rule => Dimensions.Select(dimension => dimension.Rules[rule].Sure).ToArray())];
        Maybe = [.. Enumerable.Range(0, table.Rules.Length).Select(rule => Dimensions.Select(dimension => dimension.Rules[rule].Maybe).ToArray())];
    }

    public IReadOnlyList<Dimension> Dimensions { get; }

    public AtomSet[] Whole { get; }

    /// <summary>What each rule surely matches.</summary>
    public IReadOnlyList<AtomSet[]> Sure { get; }

    /// <summary>What each rule may match; more than what it surely matches where a cell asks more than its own value.</summary>
    public IReadOnlyList<AtomSet[]> Maybe { get; }

    /// <summary>An input out of a region.</summary>
    public TableExample Example(AtomSet[] region)
    {
        var values = new FeelValue[table.Inputs.Length];
        var tests = new string[values.Length];
        for (var at = 0; at < region.Length; at++)
        {
            var dimension = Dimensions[at];
            var atom = Telling(dimension, region[at]);
            foreach (var column in dimension.Columns) (values[column], tests[column]) = (atom.Value, RegionText.Of(dimension.Atoms, region[at]));
        }
        return new TableExample(values, tests, concrete.For(values));
    }

    /// <summary>What two rules answer to an input, where that can be known.</summary>
    public (FeelValue, FeelValue)? Outputs(int first, int second, TableExample example)
    {
        var scope = concrete.Scope(example.Inputs);
        return Output(first, scope) is { } left && Output(second, scope) is { } right ? (left, right) : null;
    }

    private FeelValue? Output(int rule, Scope? scope)
    {
        var cells = table.Rules[rule].Outputs;
        if (scope is null && !cells.All(cell => Closed.TryValue(cell, out _))) return null;
        var run = new Evaluation(FeelSettings.Default, null);
        var values = cells.Select((cell, at) => TypedNode.Fit(run, table.Outputs[at].Type, Interpreter.Evaluate(run, cell, scope ?? new ContextScope(FeelContext.Empty, null)), "")).ToList();
        return values.Count == 1 ? values[0] : FeelValue.Of(FeelContext.Of(values.Select((value, at) => KeyValuePair.Create(table.Outputs[at].Name ?? "", value))));
    }

    /// <summary>The rank of each rule by its output's priority; nothing where an output is not known beforehand.</summary>
    public int[]? Ranks()
    {
        var ranks = new int[table.Rules.Length];
        if (table.Outputs.Count != 1) return null;
        for (var rule = 0; rule < ranks.Length; rule++)
        {
            if (!Closed.TryValue(table.Rules[rule].Outputs[0], out var value)) return null;
            var known = table.Outputs[0].Priorities.Select(priority => Closed.TryValue(priority, out var one) && FeelEquality.Same(one, value)).ToList();
            ranks[rule] = known.IndexOf(true) is var at and >= 0 ? at : known.Count;
        }
        return ranks;
    }

    /// <summary>A named value tells more than one between others.</summary>
    private static Atom Telling(Dimension dimension, AtomSet chosen) =>
        chosen.Atoms().Select(atom => dimension.Atoms[atom]).OrderBy(atom => atom.Value.IsNull).ThenBy(atom => atom.Form == AtomForm.Other).First();

    /// <summary>Columns of one key ask about the same.</summary>
    private static string Key(Node expression, string text) => expression switch
    {
        NameNode name => name.Name,
        PathNode path => $"{Key(path.Value, text)}.{path.Name}",
        _ => $"({text})",
    };
}
