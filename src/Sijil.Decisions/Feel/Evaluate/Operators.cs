using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Evaluate;

/// <summary>The operators between two values.</summary>
internal static class Operators
{
    public static FeelValue Apply(Evaluation run, BinaryNode node, in FeelValue left, in FeelValue right)
    {
        switch (node.Operator)
        {
            case Operator.Equal or Operator.NotEqual: return Equal(run, node, left, right);
            case Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual: return Compare(run, node, left, right);
            default: break;
        }
        if (left.Kind == FeelKind.Number && right.Kind == FeelKind.Number) return Calculate(run, node, left, right);
        if (left.Kind == FeelKind.String && right.Kind == FeelKind.String && node.Operator == Operator.Add) return Join(run, node, left.Text, right.Text);
        var value = node.Operator switch
        {
            Operator.Add => TemporalArithmetic.Add(left, right),
            Operator.Subtract => TemporalArithmetic.Subtract(left, right),
            Operator.Multiply => TemporalArithmetic.Multiply(left, right),
            Operator.Divide => TemporalArithmetic.Divide(left, right),
            _ => FeelValue.Null,
        };
        if (!value.IsNull) return value;
        var reason = TemporalArithmetic.Takes(node.Operator, left.Kind, right.Kind) ? FeelReason.OutOfRange : FeelReason.OperandsUnfit;
        return run.Nothing(reason, node.Position, Sign(node.Operator));
    }

    private static FeelValue Equal(Evaluation run, BinaryNode node, in FeelValue left, in FeelValue right)
    {
        if (FeelEquality.EqualOrSingle(left, right) is not { } same) return run.Nothing(FeelReason.OperandsUnfit, node.Position, Sign(node.Operator));
        return FeelValue.Of(same == (node.Operator == Operator.Equal));
    }

    private static FeelValue Join(Evaluation run, BinaryNode node, string left, string right) =>
        run.SpendText((long)left.Length + right.Length, node.Position) ? FeelValue.Of(left + right) : FeelValue.Null;

    private static FeelValue Compare(Evaluation run, BinaryNode node, in FeelValue left, in FeelValue right)
    {
        if (FeelEquality.OrderOrSingle(left, right) is not { } order) return run.Nothing(FeelReason.OperandsUnfit, node.Position, Sign(node.Operator));
        return FeelValue.Of(node.Operator switch
        {
            Operator.Less => order < 0,
            Operator.LessOrEqual => order <= 0,
            Operator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    private static FeelValue Calculate(Evaluation run, BinaryNode node, in FeelValue left, in FeelValue right)
    {
        var result = node.Operator switch
        {
            Operator.Add => FeelArithmetic.Add(left, right),
            Operator.Subtract => FeelArithmetic.Subtract(left, right),
            Operator.Multiply => FeelArithmetic.Multiply(left, right),
            Operator.Divide => FeelArithmetic.Divide(left, right),
            _ => FeelArithmetic.Power(left, right),
        };
        return !result.IsNull ? result : run.Nothing(FeelReason.OutOfRange, node.Position, Sign(node.Operator));
    }

    public static FeelValue Negate(Evaluation run, NegateNode node, in FeelValue value) => value.Kind switch
    {
        FeelKind.Number => FeelArithmetic.Negate(value),
        FeelKind.DaysDuration => FeelValue.DaysDuration(-value.Raw),
        FeelKind.YearsDuration => FeelValue.YearsDuration(-value.Raw),
        _ => run.Nothing(FeelReason.OperandsUnfit, node.Position, "-"),
    };

    private static string Sign(Operator kind) => kind switch
    {
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        Operator.Divide => "/",
        Operator.Power => "**",
        Operator.Equal => "=",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        _ => ">=",
    };
}
