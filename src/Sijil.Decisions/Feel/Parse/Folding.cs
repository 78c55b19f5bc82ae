using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Feel.Parse;

/// <summary>Makes literals of the forms whose parts are literals, so that they are not calculated at every evaluation.</summary>
internal static class Folding
{
    public static Node Fold(NegateNode node) =>
        node.Value is LiteralNode { Value.Kind: FeelKind.Number } literal ? new LiteralNode(node.Position, FeelArithmetic.Negate(literal.Value)) : node;

    public static Node Fold(RangeNode node)
    {
        if (!IsKnown(node.Start) || !IsKnown(node.End)) return node;
        var start = (node.Start as LiteralNode)?.Value ?? FeelValue.Null;
        var end = (node.End as LiteralNode)?.Value ?? FeelValue.Null;
        if (node.Start is not null && node.End is not null && FeelEquality.Order(start, end) is null) return node;
        return new LiteralNode(node.Position, FeelValue.Of(new FeelRange(start, node.StartIncluded, end, node.EndIncluded) { Form = node.Form }));
    }

    private static bool IsKnown(Node? node) => node is null or LiteralNode { Value.IsNull: false };
}
