using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Evaluate;

/// <content>For, some, every and filters.</content>
internal static partial class Interpreter
{
    private static FeelValue EvaluateFor(Evaluation run, ForNode node, Scope scope)
    {
        var results = new List<FeelValue>();
        // Partial shows the results so far; each turn sees the list as it is then.
        var finished = Iterate(run, node.Iterators, 0, scope, inner =>
        {
            if (!run.SpendItems(1, node.Position)) return false;
            var partial = new NameScope("partial", FeelValue.List(new ListSoFar(results, results.Count)), inner);
            results.Add(Evaluate(run, node.Body, partial));
            return true;
        });
        return finished is null ? FeelValue.Null : FeelValue.List(results);
    }

    private static FeelValue EvaluateQuantified(Evaluation run, QuantifiedNode node, Scope scope)
    {
        bool? result = node.Every;
        var finished = Iterate(run, node.Iterators, 0, scope, inner =>
        {
            if (!run.Spend(1, node.Position)) return false;
            var holds = Condition(run, node.Position, Evaluate(run, node.Condition, inner));
            if (holds is null && result == node.Every) result = null;
            if (holds is null || holds == node.Every) return true;
            result = !node.Every;
            return false;
        });
        return finished is null ? FeelValue.Null : FeelValue.Of(result);
    }

    /// <summary>Goes through all combinations until a turn says to stop; nothing when something cannot be gone through.</summary>
    private static bool? Iterate(Evaluation run, IReadOnlyList<Iterator> iterators, int at, Scope scope, Func<Scope, bool> turn)
    {
        if (at == iterators.Count) return turn(scope);
        var iterator = iterators[at];
        var start = Evaluate(run, iterator.Source, scope);
        var values = iterator.End is null
            ? Iteration.Over(run, start, iterator.Source.Position)
            : Iteration.Between(run, start, Evaluate(run, iterator.End, scope), iterator.Source.Position);
        if (values is null) return null;
        foreach (var value in values)
        {
            if (run.Stopped) return false;
            if (Iterate(run, iterators, at + 1, new NameScope(iterator.Name, value, scope), turn) is var next and not true) return next;
        }
        return true;
    }

    private static FeelValue EvaluateFilter(Evaluation run, FilterNode node, Scope scope)
    {
        var value = Evaluate(run, node.Value, scope);
        if (value.IsNull) return run.Nothing(FeelReason.NotAList, node.Position);
        IReadOnlyList<FeelValue> items = value.Kind == FeelKind.List ? value.Items : [value];
        if (node.Condition is LiteralNode { Value.Kind: FeelKind.Number } index) return ItemAt(run, items, index.Value, node.Position);
        if (items.Count == 0) return FilterEmpty(run, node, scope);
        var kept = new List<FeelValue>();
        foreach (var item in items)
        {
            if (!run.SpendItems(1, node.Position)) return FeelValue.Null;
            var result = Evaluate(run, node.Condition, FilterScope(item, scope));
            if (result.Kind == FeelKind.Number) return ItemAt(run, items, result, node.Position);
            if (result.AsBoolean is null && !result.IsNull) return run.Nothing(FeelReason.NotACondition, node.Position);
            if (result.IsTrue) kept.Add(item);
        }
        return FeelValue.List(kept);
    }

    /// <summary>Without an item the condition is asked only whether it is a position; what it says against the missing item is no reason for anything.</summary>
    private static FeelValue FilterEmpty(Evaluation run, FilterNode node, Scope scope)
    {
        run.Quiet++;
        var result = Evaluate(run, node.Condition, FilterScope(FeelValue.Null, scope));
        run.Quiet--;
        return FilteredEmpty(run, result, node.Position);
    }

    internal static FeelValue FilteredEmpty(Evaluation run, in FeelValue result, int position) =>
        result.Kind == FeelKind.Number ? run.Nothing(FeelReason.OutOfRange, position) : FeelValue.EmptyList;

    private static Scope FilterScope(in FeelValue item, Scope scope)
    {
        if (item.AsContext is not { } context) return new NameScope("item", item, scope);
        // An entry called item hides the item itself.
        return new ContextScope(context, new NameScope("item", item, scope));
    }

    internal static FeelValue ItemAt(Evaluation run, IReadOnlyList<FeelValue> items, in FeelValue index, int position)
    {
        if (FeelNumber.Whole(index.Raw) is not { } at || at == 0 || Math.Abs((long)at) > items.Count)
            return run.Nothing(FeelReason.OutOfRange, position);
        return at > 0 ? items[at - 1] : items[items.Count + at];
    }
}
