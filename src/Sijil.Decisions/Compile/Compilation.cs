using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Compile;

/// <summary>What one compilation keeps in common: how deep it is, and whether it gave up and leaves the answers to the interpreter.</summary>
internal sealed class Compilation
{
    public const int MaxDepth = 400;

    public int Depth { get; set; }

    public bool IsGivenUp { get; private set; }

    public ConstantCode GiveUp()
    {
        IsGivenUp = true;
        return new ConstantCode(FeelValue.Null);
    }
}

/// <summary>A part that does nothing but take the step of the form around it.</summary>
internal sealed class StepCode(int position, Code inside) : Form(position)
{
    protected override FeelValue Value(Frame frame) => inside.Run(frame);
}
