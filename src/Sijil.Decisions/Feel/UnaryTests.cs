using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Parse;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel;

/// <summary>The parsed tests of a decision table's cell.</summary>
public sealed class UnaryTests
{
    private UnaryTests(string text, TestsNode root)
    {
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
        return Interpreter.Test(run, Root, value, new ContextScope(context, null));
    }
}

/// <summary>What parsing gave: tests, or the error that prevented it.</summary>
public sealed record UnaryTestsParse(UnaryTests? Tests, FeelError? Error);
