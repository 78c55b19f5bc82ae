using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Functions;

namespace Sijil.Decisions.Compile;

/// <summary>Calculates beforehand what depends on nothing: operators between constants, and calls of built-in functions with constants.</summary>
internal static class Folding
{
    private const int MaxSlots = 256;
    private const int MaxHops = 8;
    private static readonly FeelSettings few = new() { MaxSteps = 1_000 };
    private static readonly FeelValue[] absent = [.. Enumerable.Repeat(FeelValue.Absent, MaxSlots)];

    /// <summary>The value of a part whose own parts are all known; the part itself where they are not, or where it has no value.</summary>
    public static Code Fold(Form code, params ReadOnlySpan<Code?> parts)
    {
        var guards = new List<InputCode>();
        foreach (var part in parts)
            if (!IsKnown(part, guards)) return code;
        var problems = new List<FeelProblem>();
        var run = new Evaluation(few, problems);
        var value = code.Run(Empty(run));
        if (value.IsNull || problems.Count > 0) return code;
        var folded = new FoldedCode(value, run.Taken, run.Held, code.Position);
        return guards.Count == 0 ? folded : new GuardedCode([.. guards], folded, code);
    }

    /// <summary>The same for a call, where the function is a built-in one that answers the same each time.</summary>
    public static Code FoldCall(CallCode code, Code function, Code[] arguments)
    {
        var builtin = function is ConstantCode { Value: { Kind: FeelKind.Function } known } ? known.Function : (function as InputCode)?.Builtin;
        if (builtin is not Builtin { Name: not ("now" or "today" or "sort" or "list replace") }) return code;
        return Fold(code, [function, .. arguments]);
    }

    private static bool IsKnown(Code? part, List<InputCode> guards)
    {
        switch (part)
        {
            case null: return true;
            case InputCode { Builtin: not null, Slot: < MaxSlots, Hops: <= MaxHops } input:
                guards.Add(input);
                return true;
            case GuardedCode guarded:
                guards.AddRange(guarded.Names);
                return true;
            default: return part.IsConstant;
        }
    }

    /// <summary>A frame without values, however far out it is looked at.</summary>
    private static Frame Empty(Evaluation run)
    {
        Frame? frame = null;
        for (var hop = 0; hop <= MaxHops; hop++) frame = new Frame(run, absent, frame);
        return frame!;
    }
}
