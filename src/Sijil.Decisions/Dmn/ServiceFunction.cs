using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Dmn;

/// <summary>A decision service called as a function: its parameters stand for its input data and input decisions.</summary>
internal sealed class ServiceFunction(DrgElement service) : FeelFunction
{
    public override string Name => service.Name;

    public override IReadOnlyList<string> Parameters { get; } = [.. service.Parameters.Select(parameter => parameter.Name)];

    public override FeelValue Call(Evaluation run, FeelValue[] arguments, int position)
    {
        if (arguments.Length != service.Parameters.Count) return run.Nothing(FeelReason.ArgumentCount, position, Name);
        var inner = new DmnRun(FeelContext.Empty, arguments.Length + service.Outputs.Count);
        for (var at = 0; at < arguments.Length; at++)
        {
            var parameter = service.Parameters[at].Element;
            if (!Coercion.To(parameter.Type, arguments[at], out var fitted)) return run.Nothing(FeelReason.TypeMismatch, position, parameter.Name);
            inner.Set(parameter, fitted);
        }
        return TypedNode.Fit(run, service.Type.Result ?? service.Type, Answer(run, inner), Name);
    }

    private FeelValue Answer(Evaluation run, DmnRun inner)
    {
        if (service.Outputs.Count == 1) return inner.ValueOf(run, service.Outputs[0]);
        var built = new FeelContextBuilder();
        foreach (var output in service.Outputs) built.Set(output.Name, inner.ValueOf(run, output));
        return FeelValue.Of(built.Build());
    }
}
