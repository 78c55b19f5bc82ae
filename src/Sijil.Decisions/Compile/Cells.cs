using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>Cells of a table whose tests are literals: what they say depends on the value alone.</summary>
internal static class Cells
{
    public static bool IsClosed(TestsNode cell) => Array.TrueForAll(cell.Tests, test => LiteralOf(test) is { } literal && IsPlain(literal));

    /// <summary>Whether a value passes a closed cell; the rule of the interpreter.</summary>
    public static bool Passes(TestsNode cell, in FeelValue value)
    {
        if (cell.Any) return true;
        bool? result = false;
        foreach (var test in cell.Tests)
        {
            var literal = LiteralOf(test)!.Value;
            var passed = test is EqualTestNode equal
                ? Not(equal.Not, FeelEquality.EqualOrSingle(value, literal)) : Interpreter.PassesLiteral(literal, value);
            if (passed == true) return !cell.Negated;
            if (passed is null) result = null;
        }
        return cell.Negated && result == false;
    }

    /// <summary>The values at which what a closed cell says may change.</summary>
    public static IEnumerable<FeelValue> Marks(TestsNode cell)
    {
        foreach (var test in cell.Tests)
        {
            var literal = LiteralOf(test)!.Value;
            if (literal.AsRange is { } range)
            {
                yield return range.Start;
                yield return range.End;
            }
            else yield return literal;
        }
    }

    private static FeelValue? LiteralOf(Node test) => test switch
    {
        LiteralNode literal => literal.Value,
        EqualTestNode { Value: LiteralNode literal } => literal.Value,
        _ => null,
    };

    private static bool? Not(bool not, bool? value) => not ? !value : value;

    private static bool IsPlain(in FeelValue literal) => literal.Kind switch
    {
        FeelKind.List or FeelKind.Context or FeelKind.Function => false,
        FeelKind.Number => !literal.IsWide,
        FeelKind.Range => IsPlain(literal.Range.Start) && IsPlain(literal.Range.End),
        _ => true,
    };
}
