using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Soak;

/// <summary>A decision taken by the interpreter and by compiled code, each told in full: value, rules, reasons and steps.</summary>
internal sealed record BothWays(FeelValue Output, IReadOnlyList<FeelProblem> Problems, string Interpreted, string Compiled)
{
    public static BothWays Decide(DmnModel model, string decision, FeelContext inputs, FeelSettings settings)
    {
        if (model.Find(decision) is not { } element)
            return new BothWays(FeelValue.Null, [], "", "");
        var run = new Evaluation(settings, null) { Keeps = true };
        var output = DmnModel.Interpret(run, element, inputs);
        var again = new Evaluation(settings, null) { Keeps = true };
        var compiled = element.Plan.Now() is { } plan
            ? Tell(again, DmnModel.Called(again, element, inputs, plan.Run(again, inputs))) : Tell(run, output);
        return new BothWays(output, run.Problems, Tell(run, output), compiled);
    }

    private static string Tell(Evaluation run, FeelValue value) =>
        run.Stopped ? $"stopped {run.Problems[^1].Reason}" : $"{value} by {string.Join(", ", run.Rules)} in {run.Taken} steps and {run.Held} bytes; {string.Join("; ", run.Problems)}";
}
