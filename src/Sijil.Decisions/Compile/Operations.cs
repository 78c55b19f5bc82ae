using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Compile;

/// <summary>Arithmetic of two values.</summary>
internal sealed class BinaryCode(BinaryNode node, Code left, Code right) : Form(node.Position)
{
    protected override FeelValue Value(Frame frame)
    {
        var first = left.Run(frame);
        return Operators.Apply(frame.Run, node, first, right.Run(frame));
    }
}

/// <summary>Equality and order of two values; plain numbers and strings are compared on the spot.</summary>
internal sealed class CompareCode(BinaryNode node, Code left, Code right) : Condition(node.Position)
{
    private readonly Operator kind = node.Operator;

    protected override bool? Holds(Frame frame)
    {
        var first = left.Run(frame);
        var second = right.Run(frame);
        if (FeelValue.ArePlainNumbers(first, second)) return Holds(decimal.Compare(first.Raw, second.Raw));
        if (kind == Operator.Equal && first.Kind == FeelKind.String && second.Kind == FeelKind.String)
            return first.Text == second.Text;
        return Operators.Apply(frame.Run, node, first, second).AsBoolean;
    }

    private bool Holds(int order) => kind switch
    {
        Operator.Equal => order == 0,
        Operator.NotEqual => order != 0,
        Operator.Less => order < 0,
        Operator.LessOrEqual => order <= 0,
        Operator.Greater => order > 0,
        _ => order >= 0,
    };
}

/// <summary>And, or.</summary>
internal sealed class LogicCode(LogicNode node, Code left, Code right) : Condition(node.Position)
{
    private readonly bool decisive = !node.IsAnd;

    protected override bool? Holds(Frame frame)
    {
        var first = left.Decide(frame, node.Position);
        if (first == decisive) return decisive;
        var second = right.Decide(frame, node.Position);
        if (second == decisive) return decisive;
        return first is null || second is null ? null : !decisive;
    }
}

/// <summary>Minus before a value.</summary>
internal sealed class NegateCode(NegateNode node, Code value) : Form(node.Position)
{
    protected override FeelValue Value(Frame frame) => Operators.Negate(frame.Run, node, value.Run(frame));
}

/// <summary>Whether a value lies between two others.</summary>
internal sealed class BetweenCode(BetweenNode node, Code value, Code low, Code high) : Condition(node.Position)
{
    protected override bool? Holds(Frame frame)
    {
        var tested = value.Run(frame);
        var from = low.Run(frame);
        return Interpreter.Between(frame.Run, node, tested, from, high.Run(frame)).AsBoolean;
    }
}

/// <summary>Whether a value is of a type.</summary>
internal sealed class InstanceOfCode(int position, Code value, FeelType type) : Condition(position)
{
    protected override bool? Holds(Frame frame) => Interpreter.IsInstance(value.Run(frame), type);
}

/// <summary>A choice.</summary>
internal sealed class IfCode(IfNode node, Code condition, Code then, Code otherwise) : Form(node.Position)
{
    protected override FeelValue Value(Frame frame)
    {
        if (condition is Condition && !node.Strict) return condition.Test(frame) == true ? then.Run(frame) : otherwise.Run(frame);
        var decided = condition.Run(frame);
        if (decided.AsBoolean is null && (node.Strict || !decided.IsNull))
        {
            frame.Run.Nothing(FeelReason.NotACondition, node.Position);
            if (node.Strict) return default;
        }
        return decided.IsTrue ? then.Run(frame) : otherwise.Run(frame);
    }
}

/// <summary>A property of a value.</summary>
internal sealed class PathCode(PathNode node, Code value) : Form(node.Position)
{
    private int place;

    protected override FeelValue Value(Frame frame)
    {
        var owner = value.Run(frame);
        if (owner.AsContext is { } context && context.TryGet(node.Name, ref place, out var entry)) return entry;
        return owner.Kind == FeelKind.List ? OfEach(frame, owner.Items) : Paths.Get(frame.Run, node, owner);
    }

    private FeelValue OfEach(Frame frame, IReadOnlyList<FeelValue> items)
    {
        if (!frame.Run.SpendItems(items.Count, node.Position)) return default;
        var found = new FeelValue[items.Count];
        for (var at = 0; at < found.Length; at++)
        {
            var item = items[at];
            found[at] = item.AsContext is { } context && context.TryGet(node.Name, ref place, out var entry) ? entry : Paths.Get(frame.Run, node, item);
        }
        return FeelValue.List(found);
    }
}
