using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>One test of a value.</summary>
internal abstract class TestCode
{
    public abstract bool? Passes(Frame frame, in FeelValue value);
}

/// <summary>A test against a literal: a range holds the value, anything else equals it.</summary>
internal sealed class LiteralTest(LiteralNode literal) : TestCode
{
    private readonly FeelValue known = literal.Value;

    public override bool? Passes(Frame frame, in FeelValue value) => Interpreter.PassesLiteral(known, value);
}

/// <summary>A test that speaks of the value as ?.</summary>
internal sealed class QuestionTest(Code condition, int slot, Layout? own) : TestCode
{
    public override bool? Passes(Frame frame, in FeelValue value)
    {
        var inner = own is null ? frame : own.Open(frame.Run, frame);
        inner.Slots[slot] = value;
        return condition.Test(inner);
    }
}

/// <summary>Equal, or not, to something calculated.</summary>
internal sealed class EqualTest(bool not, Code other) : TestCode
{
    public override bool? Passes(Frame frame, in FeelValue value)
    {
        var same = FeelEquality.EqualOrSingle(value, other.Run(frame));
        return not ? !same : same;
    }
}

/// <summary>Equal to what an expression gives, or held by it.</summary>
internal sealed class FitsTest(Code accepted) : TestCode
{
    public override bool? Passes(Frame frame, in FeelValue value) => Interpreter.Fits(value, accepted.Run(frame));
}

/// <summary>The tests of a cell or behind "in": one must pass, or none when negated.</summary>
internal sealed class TestsCode(TestCode[] tests, bool negated, bool any)
{
    public bool? Pass(Frame frame, in FeelValue value)
    {
        if (any) return true;
        var result = One(frame, value);
        return negated ? !result : result;
    }

    private bool? One(Frame frame, in FeelValue value)
    {
        bool? result = false;
        foreach (var test in tests)
        {
            var passed = test.Passes(frame, value);
            if (passed == true) return true;
            if (passed is null) result = null;
        }
        return result;
    }
}

/// <summary>Whether a value passes tests.</summary>
internal sealed class InCode(InNode node, Code value, TestsCode tests) : Condition(node.Position)
{
    protected override bool? Holds(Frame frame)
    {
        var tested = value.Run(frame);
        return Interpreter.IsInNull(node, tested) ? null : Interpreter.In(frame.Run, node, tested, tests.Pass(frame, tested));
    }
}
