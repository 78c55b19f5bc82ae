using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel.Functions;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Feel.Evaluate;

/// <summary>Gives an expression its value by walking over its parts.</summary>
internal static partial class Interpreter
{
    public static FeelValue Evaluate(Evaluation run, Node node, Scope scope)
    {
        if (node is LiteralNode literal) return literal.Value;
        if (node is NameNode name) return Find(run, name, scope);
        if (!run.Enter(node.Position)) return FeelValue.Null;
        var value = EvaluateForm(run, node, scope);
        run.Leave();
        return run.Stopped ? FeelValue.Null : value;
    }

    private static FeelValue EvaluateForm(Evaluation run, Node node, Scope scope) => node switch
    {
        BinaryNode binary => Operators.Apply(run, binary, Evaluate(run, binary.Left, scope), Evaluate(run, binary.Right, scope)),
        LogicNode logic => EvaluateLogic(run, logic, scope),
        PathNode path => Paths.Get(run, path, Evaluate(run, path.Value, scope)),
        CallNode call => EvaluateCall(run, call, scope),
        IfNode choice => EvaluateIf(run, choice, scope),
        InNode test => EvaluateIn(run, test, scope),
        BetweenNode between => EvaluateBetween(run, between, scope),
        NegateNode negate => Operators.Negate(run, negate, Evaluate(run, negate.Value, scope)),
        FilterNode filter => EvaluateFilter(run, filter, scope),
        ListNode list => EvaluateList(run, list, scope),
        ContextNode context => EvaluateContext(run, context, scope),
        ForNode loop => EvaluateFor(run, loop, scope),
        QuantifiedNode quantified => EvaluateQuantified(run, quantified, scope),
        RangeNode range => EvaluateRange(run, range, scope),
        InstanceOfNode instance => FeelValue.Of(IsInstance(Evaluate(run, instance.Value, scope), instance.Type)),
        FunctionNode function => FeelValue.Of(new DefinedFunction(function, scope)),
        BoxedNode boxed => boxed.Evaluate(run, scope),
        QuestionTestNode question => Evaluate(run, question.Condition, scope),
        _ => FeelValue.Null,
    };

    /// <summary>Null is of type Null alone; what a type allows besides its kind does not count.</summary>
    internal static bool IsInstance(in FeelValue value, FeelType type) =>
        value.IsNull ? type == FeelType.Nothing : type.Holds(value, false);

    private static FeelValue Find(Evaluation run, NameNode node, Scope scope)
    {
        if (scope.TryFind(node.Name, out var value)) return value;
        return Builtins.Find(node.Name) is { } builtin ? FeelValue.Of(builtin) : run.Nothing(FeelReason.NameUnknown, node.Position, node.Name);
    }

    /// <summary>A value where a condition is wanted: nothing, with the reason, for one that is neither a boolean nor null.</summary>
    internal static bool? Condition(Evaluation run, int position, in FeelValue value)
    {
        if (value.AsBoolean is null && !value.IsNull) run.Nothing(FeelReason.NotACondition, position);
        return value.AsBoolean;
    }

    /// <summary>And, or: a value that is no boolean counts as unknown.</summary>
    private static FeelValue EvaluateLogic(Evaluation run, LogicNode node, Scope scope)
    {
        var decisive = !node.IsAnd;
        var left = Condition(run, node.Position, Evaluate(run, node.Left, scope));
        if (left == decisive) return FeelValue.Of(decisive);
        var right = Condition(run, node.Position, Evaluate(run, node.Right, scope));
        if (right == decisive) return FeelValue.Of(decisive);
        return left is null || right is null ? FeelValue.Null : FeelValue.Of(!decisive);
    }

    private static FeelValue EvaluateIf(Evaluation run, IfNode node, Scope scope)
    {
        var condition = Evaluate(run, node.Condition, scope);
        if (condition.AsBoolean is null && (node.Strict || !condition.IsNull))
        {
            run.Nothing(FeelReason.NotACondition, node.Position);
            if (node.Strict) return FeelValue.Null;
        }
        return Evaluate(run, condition.IsTrue ? node.Then : node.Else, scope);
    }

    private static FeelValue EvaluateBetween(Evaluation run, BetweenNode node, Scope scope)
    {
        var value = Evaluate(run, node.Value, scope);
        var low = Evaluate(run, node.Low, scope);
        return Between(run, node, value, low, Evaluate(run, node.High, scope));
    }

    internal static FeelValue Between(Evaluation run, BetweenNode node, in FeelValue value, in FeelValue from, in FeelValue to)
    {
        var low = FeelEquality.Order(value, from);
        var high = FeelEquality.Order(value, to);
        if (low is null || high is null) return run.Nothing(FeelReason.OperandsUnfit, node.Position, "between");
        return FeelValue.Of(low >= 0 && high <= 0);
    }

    private static FeelValue EvaluateList(Evaluation run, ListNode node, Scope scope)
    {
        var items = new FeelValue[node.Items.Count];
        for (var at = 0; at < items.Length; at++) items[at] = Evaluate(run, node.Items[at], scope);
        return run.Hold(32L * items.Length, node.Position) ? FeelValue.List(items) : FeelValue.Null;
    }

    private static FeelValue EvaluateContext(Evaluation run, ContextNode node, Scope scope)
    {
        var built = new FeelContextBuilder();
        var inner = new GrowingScope(scope);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in node.Entries)
        {
            if (!seen.Add(entry.Name)) return run.Nothing(FeelReason.ArgumentUnfit, node.Position, entry.Name);
            var value = Evaluate(run, entry.Value, inner);
            built.Set(entry.Name, value);
            inner.Add(entry.Name, value);
        }
        return run.Hold(64L * node.Entries.Count, node.Position) ? FeelValue.Of(built.Build()) : FeelValue.Null;
    }

    private static FeelValue EvaluateRange(Evaluation run, RangeNode node, Scope scope)
    {
        var start = node.Start is null ? FeelValue.Null : Evaluate(run, node.Start, scope);
        return Range(run, node, start, node.End is null ? FeelValue.Null : Evaluate(run, node.End, scope));
    }

    internal static FeelValue Range(Evaluation run, RangeNode node, in FeelValue start, in FeelValue end)
    {
        if ((node.Start is not null && start.IsNull) || (node.End is not null && end.IsNull))
            return run.Nothing(FeelReason.OperandsUnfit, node.Position, "..");
        if (node.Start is not null && node.End is not null && FeelEquality.Order(start, end) is null)
            return run.Nothing(FeelReason.OperandsUnfit, node.Position, "..");
        return FeelValue.Of(new FeelRange(start, node.StartIncluded, end, node.EndIncluded) { Form = node.Form });
    }

    private static FeelValue EvaluateCall(Evaluation run, CallNode node, Scope scope)
    {
        var called = Evaluate(run, node.Function, scope);
        if (called.Kind != FeelKind.Function) return run.Nothing(FeelReason.NotAFunction, node.Position);
        var arguments = new FeelValue[node.Arguments.Count];
        for (var at = 0; at < arguments.Length; at++) arguments[at] = Evaluate(run, node.Arguments[at], scope);
        if (run.Stopped) return FeelValue.Null;
        return node.Names is null
            ? called.Function.Call(run, arguments, node.Position)
            : called.Function.CallNamed(run, node.Names, arguments, node.Position);
    }
}
