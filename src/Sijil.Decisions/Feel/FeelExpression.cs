using Sijil.Decisions.Compile;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Functions;
using Sijil.Decisions.Feel.Parse;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel;

/// <summary>A parsed FEEL expression; it never changes and may be evaluated by many threads at once.</summary>
/// <remarks>The first evaluations are interpreted; from the third on compiled code answers. Both give the same values, reasons and steps.</remarks>
public sealed class FeelExpression
{
    private readonly Node root;
    private readonly Warm<CompiledExpression> code;

    private FeelExpression(string text, Node root)
    {
        Text = text;
        this.root = root;
        code = new(() => CompiledExpression.Of(root));
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>The names that are read from outside, functions of FEEL aside; of an expression that nests too deep to be compiled, none are known.</summary>
    public IReadOnlyList<string> Names => [.. (code.Now()?.Inputs.Names ?? []).Where(name => Builtins.Find(name) is null)];

    internal Node Root => root;

    /// <summary>Parses an expression whose names hold no signs that FEEL knows as operators.</summary>
    public static FeelParse Parse(string text) => Parse(text, new FeelScope());

    /// <summary>Parses an expression that uses the names of a scope.</summary>
    public static FeelParse Parse(string text, FeelScope scope)
    {
        var (node, error) = Parser.Expression(text, scope);
        return new FeelParse(node is null ? null : new FeelExpression(text, node), error);
    }

    /// <summary>Compiles now instead of after the first evaluations; false when the expression nests too deep, and is interpreted always.</summary>
    public bool Compile() => code.Now() is not null;

    /// <summary>The expression over values in the order of these names: nothing is looked up by name any more.</summary>
    public BoundExpression Bind(IReadOnlyList<string> names) => new(this, code.Now(), names);

    /// <summary>The value over the names of a context.</summary>
    public FeelValue Evaluate(FeelContext context) => Evaluate(context, FeelSettings.Default);

    /// <summary>The value, with a clock and limits; the reasons for nulls are added to the problems where a list for them is given.</summary>
    public FeelValue Evaluate(FeelContext context, FeelSettings settings, List<FeelProblem>? problems = null)
    {
        var run = new Evaluation(settings, problems);
        return code.Ready is { } ready ? ready.Run(run, context) : Interpret(run, context);
    }

    internal FeelValue Interpret(Evaluation run, FeelContext context) => Interpreter.Evaluate(run, root, new ContextScope(context, null));

    internal FeelValue RunCompiled(Evaluation run, FeelContext context) => code.Now()!.Run(run, context);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>What parsing gave: an expression, or the error that prevented it.</summary>
public sealed record FeelParse(FeelExpression? Expression, FeelError? Error);
