using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Compile;

/// <summary>A part of a compiled expression. It never changes, so that threads share it; what changes is in the frame.</summary>
internal abstract class Code
{
    public abstract FeelValue Run(Frame frame);

    /// <summary>The value as a condition: nothing when it is no boolean.</summary>
    public virtual bool? Test(Frame frame) => Run(frame).AsBoolean;

    /// <summary>The value where a condition is wanted: nothing, with the reason, for one that is neither a boolean nor null.</summary>
    public virtual bool? Decide(Frame frame, int position) => Interpreter.Condition(frame.Run, position, Run(frame));

    /// <summary>Whether the value is known without a frame.</summary>
    public virtual bool IsConstant => false;
}

/// <summary>A part that takes a step, as the interpreter does at the same place.</summary>
internal abstract class Form(int position) : Code
{
    public int Position => position;

    public sealed override FeelValue Run(Frame frame)
    {
        var run = frame.Run;
        if (!run.Enter(position)) return default;
        var value = Value(frame);
        run.Leave();
        return run.Stopped ? default : value;
    }

    public sealed override bool? Test(Frame frame)
    {
        var run = frame.Run;
        if (!run.Enter(position)) return null;
        var holds = Holds(frame);
        run.Leave();
        return run.Stopped ? null : holds;
    }

    protected abstract FeelValue Value(Frame frame);

    protected virtual bool? Holds(Frame frame) => Value(frame).AsBoolean;
}

/// <summary>A part that is true, false or null, and nothing else.</summary>
internal abstract class Condition(int position) : Form(position)
{
    public sealed override bool? Decide(Frame frame, int position) => Test(frame);

    protected sealed override FeelValue Value(Frame frame) => FeelValue.Of(Holds(frame));

    protected abstract override bool? Holds(Frame frame);
}
