using Sijil.Decisions.Compile;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Parse;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel;

/// <summary>The parsed tests of a decision table's cell.</summary>
public sealed class UnaryTests
{
    private readonly Warm<CompiledTests> code;

    private UnaryTests(string text, TestsNode root)
    {
        code = new(() => CompiledTests.Of(root));
        Text = text;
        Root = root;
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    internal TestsNode Root { get; }

    /// <summary>Parses tests whose names hold no signs that FEEL knows as operators.</summary>
    public static UnaryTestsParse Parse(string text) => Parse(text, new FeelScope());

    /// <summary>Parses tests that use the names of a scope.</summary>
    public static UnaryTestsParse Parse(string text, FeelScope scope)
    {
        var (node, error) = Parser.Tests(text, scope);
        return new UnaryTestsParse(node is null ? null : new UnaryTests(text, node), error);
    }

    /// <summary>Whether the value passes; nothing when that cannot be said.</summary>
    public bool? Test(FeelValue value, FeelContext context) => Test(value, context, FeelSettings.Default);

    /// <summary>Whether the value passes, with a clock and limits.</summary>
    public bool? Test(FeelValue value, FeelContext context, FeelSettings settings, List<FeelProblem>? problems = null)
    {
        var run = new Evaluation(settings, problems);
        return code.Ready is { } ready ? ready.Pass(run, value, context) : Interpret(run, value, context);
    }

    /// <summary>Compiles now instead of after the first tests; false when they nest too deep, and are interpreted always.</summary>
    public bool Compile() => code.Now() is not null;

    internal bool? Interpret(Evaluation run, FeelValue value, FeelContext context) => Interpreter.Test(run, Root, value, new ContextScope(context, null));

    internal bool? RunCompiled(Evaluation run, FeelValue value, FeelContext context) => code.Now()!.Pass(run, value, context);
}

/// <summary>What parsing gave: tests, or the error that prevented it.</summary>
public sealed record UnaryTestsParse(UnaryTests? Tests, FeelError? Error);
