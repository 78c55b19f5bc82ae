using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Functions;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>Expressions that use no name, so that their value is known before anything is decided.</summary>
internal static class Closed
{
    public static bool TryValue(Node node, out FeelValue value)
    {
        value = default;
        if (!Is(node)) return false;
        value = Interpreter.Evaluate(new Evaluation(FeelSettings.Default, null), node, new ContextScope(FeelContext.Empty, null));
        return true;
    }

    private static bool Is(Node node) => node switch
    {
        LiteralNode => true,
        NameNode => false,
        CallNode { Function: NameNode { Name: not ("now" or "today") } function } call => Builtins.Find(function.Name) is not null && call.Arguments.All(Is),
        CallNode or FunctionNode or FilterNode or ForNode or QuantifiedNode or QuestionTestNode => false,
        Boxed.BoxedNode => false,
        _ => NodeParts.Of(node).All(Is),
    };
}
