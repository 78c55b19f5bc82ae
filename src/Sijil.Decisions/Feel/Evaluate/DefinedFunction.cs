using Sijil.Decisions.Feel.Functions;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Evaluate;

/// <summary>A function that an expression defines, with the names that it saw there.</summary>
internal sealed class DefinedFunction(FunctionNode node, Scope scope) : FeelFunction
{
    private readonly string[] parameters = [.. node.Parameters.Select(parameter => parameter.Name)];

    public override string Name => "function";

    public override IReadOnlyList<string> Parameters => parameters;

    public override FeelValue Call(Evaluation run, FeelValue[] arguments, int position)
    {
        if (!Fit(run, node, arguments, position)) return FeelValue.Null;
        if (node.External) return CallExternal(run, Interpreter.Evaluate(run, node.Body, scope), arguments, position);
        return Interpreter.Evaluate(run, node.Body, new CallScope(parameters, arguments, scope));
    }

    /// <summary>Makes the arguments fit the parameters' types; false, with the reason, when they do not.</summary>
    public static bool Fit(Evaluation run, FunctionNode node, FeelValue[] arguments, int position)
    {
        if (arguments.Length != node.Parameters.Count)
        {
            run.Nothing(FeelReason.ArgumentCount, position, "function");
            return false;
        }
        for (var at = 0; at < arguments.Length; at++)
        {
            if (!Coercion.To(node.Parameters[at].Type, arguments[at], out var fitted))
            {
                run.Nothing(FeelReason.TypeMismatch, position, node.Parameters[at].Name);
                return false;
            }
            arguments[at] = fitted;
        }
        return true;
    }

    /// <summary>The body of an external function tells which one it is: a class and the signature of a method.</summary>
    public static FeelValue CallExternal(Evaluation run, in FeelValue body, FeelValue[] arguments, int position)
    {
        var mapping = body["java"].AsContext ?? body.AsContext;
        if (mapping?["class"].AsString is not { } className || mapping["method signature"].AsString is not { } signature)
            return run.Nothing(FeelReason.ExternalUnknown, position);
        var value = ExternalFunctions.Call(className, signature, arguments);
        return value.IsNull ? run.Nothing(FeelReason.ExternalUnknown, position, className, signature) : value;
    }
}
