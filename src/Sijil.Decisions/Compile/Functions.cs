using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>Whether an expression defines functions: those keep what they saw, so that loops around them need a frame for each turn.</summary>
internal static class Functions
{
    public static bool Within(Node? node) => node switch
    {
        null or LiteralNode or NameNode or BrokenNode => false,
        FunctionNode => true,
        BinaryNode binary => Within(binary.Left) || Within(binary.Right),
        LogicNode logic => Within(logic.Left) || Within(logic.Right),
        NegateNode negate => Within(negate.Value),
        BetweenNode between => Within(between.Value) || Within(between.Low) || Within(between.High),
        InNode test => Within(test.Value) || Array.Exists(test.Tests, Within),
        InstanceOfNode instance => Within(instance.Value),
        IfNode choice => Within(choice.Condition) || Within(choice.Then) || Within(choice.Else),
        ForNode loop => Within(loop.Iterators) || Within(loop.Body),
        QuantifiedNode loop => Within(loop.Iterators) || Within(loop.Condition),
        FilterNode filter => Within(filter.Value) || Within(filter.Condition),
        PathNode path => Within(path.Value),
        CallNode call => Within(call.Function) || call.Arguments.Any(Within),
        ListNode list => list.Items.Any(Within),
        ContextNode context => context.Entries.Any(entry => Within(entry.Value)),
        RangeNode range => Within(range.Start) || Within(range.End),
        EqualTestNode test => Within(test.Value),
        QuestionTestNode test => Within(test.Condition),
        BoxedContext context => context.Entries.Any(entry => Within(entry.Value)),
        TypedNode typed => Within(typed.Value),
        _ => true,
    };

    private static bool Within(IReadOnlyList<Iterator> iterators) => iterators.Any(iterator => Within(iterator.Source) || Within(iterator.End));
}
