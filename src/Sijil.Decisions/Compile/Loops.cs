using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>One name of a loop: what it goes through, and its slot; the layout where each turn has a frame of its own.</summary>
internal sealed record IteratorCode(Iterator Node, Code Source, Code? End, int Slot, Layout? Own);

/// <summary>What a loop has found so far.</summary>
internal struct LoopState
{
    public List<FeelValue>? Results;
    public bool? Result;
}

/// <summary>A loop over all combinations of its names.</summary>
internal abstract class LoopCode(int position, IteratorCode[] iterators) : Form(position)
{
    /// <summary>One turn; false to stop.</summary>
    protected abstract bool Turn(Frame frame, ref LoopState state);

    /// <summary>Nothing when something cannot be gone through; false when a turn stopped.</summary>
    protected bool? Go(Frame frame, int at, ref LoopState state)
    {
        if (at == iterators.Length) return Turn(frame, ref state);
        var iterator = iterators[at];
        var start = iterator.Source.Run(frame);
        if (iterator.End is null && start.Kind == FeelKind.List) return OverList(frame, at, start.Items, ref state);
        var values = iterator.End is null
            ? Iteration.Over(frame.Run, start, iterator.Node.Source.Position)
            : Iteration.Between(frame.Run, start, iterator.End.Run(frame), iterator.Node.Source.Position);
        if (values is null) return null;
        foreach (var value in values)
            if (Step(frame, at, value, ref state) is var next and not true) return next;
        return true;
    }

    private bool? OverList(Frame frame, int at, IReadOnlyList<FeelValue> items, ref LoopState state)
    {
        for (var index = 0; index < items.Count; index++)
            if (Step(frame, at, items[index], ref state) is var next and not true) return next;
        return true;
    }

    private bool? Step(Frame frame, int at, in FeelValue value, ref LoopState state)
    {
        if (frame.Run.Stopped) return false;
        var iterator = iterators[at];
        var inner = iterator.Own is null ? frame : iterator.Own.Open(frame.Run, frame);
        inner.Slots[iterator.Slot] = value;
        return Go(inner, at + 1, ref state);
    }
}

/// <summary>For: the values of all turns; partial shows those so far.</summary>
internal sealed class ForCode(ForNode node, IteratorCode[] iterators, Code body, int partial) : LoopCode(node.Position, iterators)
{
    protected override FeelValue Value(Frame frame)
    {
        var state = new LoopState { Results = [] };
        return Go(frame, 0, ref state) is null ? default : FeelValue.List(state.Results!);
    }

    protected override bool Turn(Frame frame, ref LoopState state)
    {
        if (!frame.Run.SpendItems(1, node.Position)) return false;
        var results = state.Results!;
        if (partial >= 0) frame.Slots[partial] = FeelValue.List(new ListSoFar(results, results.Count));
        results.Add(body.Run(frame));
        return true;
    }
}

/// <summary>Some, every.</summary>
internal sealed class QuantifiedCode(QuantifiedNode node, IteratorCode[] iterators, Code condition) : LoopCode(node.Position, iterators)
{
    protected override FeelValue Value(Frame frame) => FeelValue.Of(Holds(frame));

    protected override bool? Holds(Frame frame)
    {
        var state = new LoopState { Result = node.Every };
        return Go(frame, 0, ref state) is null ? null : state.Result;
    }

    protected override bool Turn(Frame frame, ref LoopState state)
    {
        if (!frame.Run.Spend(1, node.Position)) return false;
        var holds = condition.Decide(frame, node.Position);
        if (holds is null && state.Result == node.Every) state.Result = null;
        if (holds is null || holds == node.Every) return true;
        state.Result = !node.Every;
        return false;
    }
}

/// <summary>A filter: the items for which the condition holds, or the one at a position.</summary>
internal sealed class FilterCode(FilterNode node, Code value, Code condition, int slot, Layout? own) : Form(node.Position)
{
    protected override FeelValue Value(Frame frame)
    {
        var run = frame.Run;
        var whole = value.Run(frame);
        if (whole.IsNull) return run.Nothing(FeelReason.NotAList, node.Position);
        IReadOnlyList<FeelValue> items = whole.Kind == FeelKind.List ? whole.Items : [whole];
        if (node.Condition is LiteralNode { Value.Kind: FeelKind.Number } index) return Interpreter.ItemAt(run, items, index.Value, node.Position);
        if (items.Count == 0) return Empty(frame);
        var kept = new List<FeelValue>();
        for (var at = 0; at < items.Count; at++)
        {
            if (!run.SpendItems(1, node.Position)) return default;
            var result = condition.Run(With(frame, items[at]));
            if (result.Kind == FeelKind.Number) return Interpreter.ItemAt(run, items, result, node.Position);
            if (result.AsBoolean is null && !result.IsNull) return run.Nothing(FeelReason.NotACondition, node.Position);
            if (result.IsTrue) kept.Add(items[at]);
        }
        return FeelValue.List(kept);
    }

    private FeelValue Empty(Frame frame)
    {
        frame.Run.Quiet++;
        var result = condition.Run(With(frame, default));
        frame.Run.Quiet--;
        return Interpreter.FilteredEmpty(frame.Run, result, node.Position);
    }

    private Frame With(Frame frame, in FeelValue item)
    {
        var inner = own is null ? frame : own.Open(frame.Run, frame);
        inner.Slots[slot] = item;
        return inner;
    }
}
