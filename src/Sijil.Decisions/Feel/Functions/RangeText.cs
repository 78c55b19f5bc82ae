using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Parse;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>Reads a range of literals from its text.</summary>
internal static class RangeText
{
    public static FeelRange? Read(string text, Evaluation run)
    {
        if (text.Length > 1000) return null;
        var (node, _) = Parser.Expression(text, new FeelScope());
        if (node is LiteralNode { Value.Kind: FeelKind.Range } literal) return literal.Value.Range;
        if (node is not RangeNode range || !IsLiteral(range.Start) || !IsLiteral(range.End)) return null;
        return Interpreter.Evaluate(run, node, new ContextScope(FeelContext.Empty, null)).AsRange;
    }

    private static bool IsLiteral(Node? node) => node switch
    {
        null or LiteralNode => true,
        CallNode { Function: NameNode { Name: "date" or "time" or "date and time" or "duration" or "years and months duration" } } call =>
            call.Arguments.All(argument => argument is LiteralNode),
        _ => false,
    };
}
