using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>The parts directly inside a part of an expression or of boxed logic.</summary>
internal static class NodeParts
{
    public static IEnumerable<Node> Of(Node node) => node switch
    {
        BinaryNode binary => [binary.Left, binary.Right],
        LogicNode logic => [logic.Left, logic.Right],
        NegateNode negate => [negate.Value],
        BetweenNode between => [between.Value, between.Low, between.High],
        InNode test => [test.Value, .. test.Tests],
        InstanceOfNode instance => [instance.Value],
        IfNode choice => [choice.Condition, choice.Then, choice.Else],
        ForNode loop => [.. loop.Iterators.SelectMany(Of), loop.Body],
        QuantifiedNode quantified => [.. quantified.Iterators.SelectMany(Of), quantified.Condition],
        FilterNode filter => [filter.Value, filter.Condition],
        PathNode path => [path.Value],
        CallNode call => [call.Function, .. call.Arguments],
        ListNode list => list.Items,
        ContextNode context => context.Entries.Select(entry => entry.Value),
        RangeNode range => [.. new[] { range.Start, range.End }.OfType<Node>()],
        FunctionNode function => [function.Body],
        EqualTestNode equal => [equal.Value],
        QuestionTestNode question => [question.Condition],
        TestsNode tests => tests.Tests,
        BoxedNode boxed => OfBoxed(boxed),
        _ => [],
    };

    private static IEnumerable<Node> Of(Iterator iterator) => iterator.End is { } end ? [iterator.Source, end] : [iterator.Source];

    private static IEnumerable<Node> OfBoxed(BoxedNode boxed) => boxed switch
    {
        TypedNode typed => [typed.Value],
        BoxedContext context => context.Entries.Select(entry => entry.Value),
        DecisionTable table =>
        [
            .. table.Inputs.Select(input => input.Expression), .. table.Inputs.Select(input => input.Allowed).OfType<Node>(),
            .. table.Rules.SelectMany(rule => rule.Tests.Concat(rule.Outputs)), .. table.Outputs.Select(output => output.Default).OfType<Node>(),
        ],
        _ => [],
    };

    /// <summary>Every table inside some logic, wherever it stands.</summary>
    public static IEnumerable<DecisionTable> Tables(Node? logic)
    {
        if (logic is null) yield break;
        if (logic is DecisionTable table) yield return table;
        foreach (var inner in Of(logic).SelectMany(Tables)) yield return inner;
    }
}
