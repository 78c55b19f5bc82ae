using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Evaluate;

/// <content>Tests of a value: the cells of tables, and "in".</content>
internal static partial class Interpreter
{
    /// <summary>Whether the value passes the tests; nothing when that cannot be said.</summary>
    public static bool? Test(Evaluation run, TestsNode tests, in FeelValue value, Scope scope)
    {
        if (tests.Any) return true;
        var result = TestAny(run, tests.Tests, value, scope);
        return tests.Negated ? !result : result;
    }

    private static FeelValue EvaluateIn(Evaluation run, InNode node, Scope scope)
    {
        var value = Evaluate(run, node.Value, scope);
        return IsInNull(node, value) ? FeelValue.Null : FeelValue.Of(In(run, node, value, TestAny(run, node.Tests, value, scope)));
    }

    /// <summary>What "in" found; that nothing can be said of a value has a reason.</summary>
    internal static bool? In(Evaluation run, InNode node, in FeelValue value, bool? passed)
    {
        if (passed is null && !value.IsNull) run.Nothing(FeelReason.OperandsUnfit, node.Position, "in");
        return passed;
    }

    /// <summary>Nothing is known of being in null; in the cell of a table, null asks whether the value is null.</summary>
    internal static bool IsInNull(InNode node, in FeelValue value) => node.Tests is [LiteralNode { Value.IsNull: true }] && !value.IsNull;

    private static bool? TestAny(Evaluation run, Node[] tests, in FeelValue value, Scope scope)
    {
        bool? result = false;
        for (var at = 0; at < tests.Length; at++)
        {
            var passed = TestOne(run, tests[at], value, scope);
            if (passed == true) return true;
            if (passed is null) result = null;
        }
        return result;
    }

    private static bool? TestOne(Evaluation run, Node test, in FeelValue value, Scope scope)
    {
        switch (test)
        {
            case LiteralNode literal:
                return PassesLiteral(literal.Value, value);
            case QuestionTestNode question:
                return Evaluate(run, question.Condition, new NameScope("?", value, scope)).AsBoolean;
            case EqualTestNode equal:
                var same = FeelEquality.EqualOrSingle(value, Evaluate(run, equal.Value, scope));
                return equal.Not ? !same : same;
            default:
                return Fits(value, Evaluate(run, test, scope));
        }
    }

    internal static bool? PassesLiteral(in FeelValue literal, in FeelValue value) =>
        literal.Kind == FeelKind.Range && value.Kind != FeelKind.Range ? literal.Range.Contains(value) : FeelEquality.EqualOrSingle(value, literal);

    /// <summary>Whether a value equals another, lies in it as a range, or is held by it as a list.</summary>
    internal static bool? Fits(in FeelValue value, in FeelValue accepted)
    {
        if (accepted.IsNull && !value.IsNull) return null;
        // An expression that says true by itself passes whatever it is held against; of booleans it is a value like others.
        if (accepted.IsTrue && value.Kind != FeelKind.Boolean) return true;
        if (accepted.Kind == FeelKind.Range && value.Kind != FeelKind.Range) return accepted.Range.Contains(value);
        if (accepted.Kind != FeelKind.List) return FeelEquality.EqualOrSingle(value, accepted);
        if (value.Kind == FeelKind.List && FeelEquality.Same(value, accepted)) return true;
        foreach (var item in accepted.Items)
        {
            if (FeelEquality.Same(value, item)) return true;
            if (item.Kind == FeelKind.Range && item.Range.Contains(value) == true) return true;
        }
        return false;
    }
}
