using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Compile;

/// <summary>A decision with all that it requires, as steps in the order in which the interpreter takes them, over the slots of one frame.</summary>
internal sealed class DecisionPlan(PlanStep[] steps, Layout layout, int result)
{
    public IReadOnlyList<PlanStep> Steps => steps;

    public FeelValue Run(Evaluation run, FeelContext given)
    {
        var frame = layout.Open(run, null);
        foreach (var step in steps)
        {
            if (!run.Enter(0)) return default;
            step.Take(frame, given);
            run.Leave();
        }
        return frame.Slots[result];
    }
}

/// <summary>Gives one element of a model its value.</summary>
internal abstract class PlanStep
{
    public abstract void Take(Frame frame, FeelContext given);
}

/// <summary>An input, made to fit its type.</summary>
internal sealed class InputStep(string name, FeelType type, int slot) : PlanStep
{
    private readonly Fitting fitting = new(type, name);
    private int place;

    public string Name => name;

    public FeelType Type => type;

    public int Slot => slot;

    public override void Take(Frame frame, FeelContext given)
    {
        given.TryGet(name, ref place, out var value);
        frame.Slots[slot] = fitting.IsFit(value) ? value : fitting.Make(frame.Run, value);
    }
}

/// <summary>A declared type: most values fit as they are, which is seen by their kind.</summary>
internal readonly struct Fitting(FeelType type, string name)
{
    private readonly FeelKind kind = type is KindType known ? known.Kind : FeelKind.Null;
    private readonly bool isAny = type == FeelType.Any;

    public bool IsFit(in FeelValue value) => isAny || value.Kind == kind || value.IsNull;

    public FeelValue Make(Evaluation run, in FeelValue value) => TypedNode.Fit(run, type, value, name);
}

/// <summary>A decision: its logic, made to fit its type.</summary>
internal sealed class LogicStep(string name, FeelType type, Code logic, int slot) : PlanStep
{
    private readonly Fitting fitting = new(type, name);

    public Code Logic => logic;

    public override void Take(Frame frame, FeelContext given)
    {
        var run = frame.Run;
        var outer = run.Place;
        run.Place = name;
        var value = logic.Run(frame);
        frame.Slots[slot] = fitting.IsFit(value) ? value : fitting.Make(run, value);
        run.Place = outer;
    }
}

/// <summary>A business knowledge model: a function that sees what it requires, and itself.</summary>
internal sealed class FunctionStep(FunctionCode function, int slot) : PlanStep
{
    public override void Take(Frame frame, FeelContext given) => frame.Slots[slot] = FeelValue.Of(new CompiledFunction(function, frame));
}

/// <summary>What is the same each time: a decision service, or nothing.</summary>
internal sealed class KnownStep(FeelValue value, int slot) : PlanStep
{
    public override void Take(Frame frame, FeelContext given) => frame.Slots[slot] = value;
}
