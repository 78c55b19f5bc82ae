using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Parse;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel;

/// <summary>A parsed FEEL expression; it never changes and may be evaluated by many threads at once.</summary>
public sealed class FeelExpression
{
    private readonly Node root;

    private FeelExpression(string text, Node root)
    {
        Text = text;
        this.root = root;
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    internal Node Root => root;

    /// <summary>Parses an expression whose names hold no signs that FEEL knows as operators.</summary>
    public static FeelParse Parse(string text) => Parse(text, new FeelScope());

    /// <summary>Parses an expression that uses the names of a scope.</summary>
    public static FeelParse Parse(string text, FeelScope scope)
    {
        var (node, error) = Parser.Expression(text, scope);
        return new FeelParse(node is null ? null : new FeelExpression(text, node), error);
    }

    /// <summary>The value over the names of a context.</summary>
    public FeelValue Evaluate(FeelContext context) => Evaluate(context, FeelSettings.Default);

    /// <summary>The value, with a clock and limits; the reasons for nulls are added to the problems where a list for them is given.</summary>
    public FeelValue Evaluate(FeelContext context, FeelSettings settings, List<FeelProblem>? problems = null)
    {
        var run = new Evaluation(settings, problems);
        return Interpreter.Evaluate(run, root, new ContextScope(context, null));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>What parsing gave: an expression, or the error that prevented it.</summary>
public sealed record FeelParse(FeelExpression? Expression, FeelError? Error);
