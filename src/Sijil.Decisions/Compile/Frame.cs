using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Compile;

/// <summary>The values of one evaluation under way, by slot; a function's frame stands over the one in which it was defined.</summary>
internal sealed class Frame(Evaluation run, FeelValue[] slots, Frame? outer)
{
    public readonly Evaluation Run = run;
    public readonly FeelValue[] Slots = slots;
    public readonly Frame? Outer = outer;

    /// <summary>The frame so many functions or loops further out.</summary>
    public Frame Out(int hops)
    {
        var frame = this;
        for (; hops > 0; hops--) frame = frame.Outer!;
        return frame;
    }
}

/// <summary>Which slots a frame has; it grows while an expression is compiled.</summary>
internal sealed class Layout
{
    public int Size { get; private set; }

    public int Take() => Size++;

    public Frame Open(Evaluation run, Frame? outer) => new(run, Size == 0 ? [] : new FeelValue[Size], outer);
}
