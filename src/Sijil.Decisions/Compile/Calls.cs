using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Functions;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>A call of whatever the called part gives.</summary>
internal sealed class CallCode(CallNode node, Code function, Code[] arguments) : Form(node.Position)
{
    protected override FeelValue Value(Frame frame)
    {
        var called = function.Run(frame);
        if (called.Kind != FeelKind.Function) return frame.Run.Nothing(FeelReason.NotAFunction, node.Position);
        var values = arguments.Length == 0 ? [] : new FeelValue[arguments.Length];
        for (var at = 0; at < values.Length; at++) values[at] = arguments[at].Run(frame);
        if (frame.Run.Stopped) return default;
        return node.Names is null
            ? called.Function.Call(frame.Run, values, node.Position)
            : called.Function.CallNamed(frame.Run, node.Names, values, node.Position);
    }
}

/// <summary>A call whose value is known beforehand, unless a value is given under the name of the built-in function.</summary>
internal sealed class GuardedCode(InputCode[] names, Code known, Code otherwise) : Code
{
    public InputCode[] Names => names;

    public override FeelValue Run(Frame frame)
    {
        foreach (var name in names)
            if (name.IsGiven(frame)) return otherwise.Run(frame);
        return known.Run(frame);
    }
}

/// <summary>A function that an expression defines; it keeps the frame that it saw.</summary>
internal sealed class FunctionCode(FunctionNode node, Layout layout, Code body) : Form(node.Position)
{
    public FunctionNode Node => node;

    public string[] Parameters { get; } = [.. node.Parameters.Select(parameter => parameter.Name)];

    public Layout Layout => layout;

    public Code Body => body;

    protected override FeelValue Value(Frame frame) => FeelValue.Of(new CompiledFunction(this, frame));
}

/// <summary>A compiled function with the frame in which it was defined.</summary>
internal sealed class CompiledFunction(FunctionCode code, Frame seen) : FeelFunction
{
    public override string Name => "function";

    public override IReadOnlyList<string> Parameters => code.Parameters;

    public override FeelValue Call(Evaluation run, FeelValue[] arguments, int position)
    {
        if (!DefinedFunction.Fit(run, code.Node, arguments, position)) return default;
        // The frame may be of an earlier evaluation; the limits are those of the one that calls.
        if (code.Node.External) return DefinedFunction.CallExternal(run, code.Body.Run(new Frame(run, seen.Slots, seen.Outer)), arguments, position);
        var frame = code.Layout.Open(run, seen);
        arguments.CopyTo(frame.Slots, 0);
        return code.Body.Run(frame);
    }
}
