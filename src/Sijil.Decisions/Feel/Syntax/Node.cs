using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Feel.Syntax;

/// <summary>A part of a parsed expression, with its position in the text.</summary>
internal abstract record Node(int Position);

internal sealed record LiteralNode(int Position, FeelValue Value) : Node(Position);

internal sealed record NameNode(int Position, string Name) : Node(Position);

internal enum Operator { Add, Subtract, Multiply, Divide, Power, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

internal sealed record BinaryNode(int Position, Operator Operator, Node Left, Node Right) : Node(Position);

internal sealed record LogicNode(int Position, bool IsAnd, Node Left, Node Right) : Node(Position);

internal sealed record NegateNode(int Position, Node Value) : Node(Position);

internal sealed record BetweenNode(int Position, Node Value, Node Low, Node High) : Node(Position);

/// <summary>Whether a value passes one of some tests.</summary>
internal sealed record InNode(int Position, Node Value, Node[] Tests) : Node(Position);

internal sealed record InstanceOfNode(int Position, Node Value, FeelType Type) : Node(Position);

/// <summary>A choice; a strict one is null where its condition is no boolean.</summary>
internal sealed record IfNode(int Position, Node Condition, Node Then, Node Else, bool Strict = false) : Node(Position);

/// <summary>A name that goes through the values of a list, or through those between two ends.</summary>
internal sealed record Iterator(string Name, Node Source, Node? End);

internal sealed record ForNode(int Position, IReadOnlyList<Iterator> Iterators, Node Body) : Node(Position);

internal sealed record QuantifiedNode(int Position, bool Every, IReadOnlyList<Iterator> Iterators, Node Condition) : Node(Position);

internal sealed record FilterNode(int Position, Node Value, Node Condition) : Node(Position);

internal sealed record PathNode(int Position, Node Value, string Name) : Node(Position);

/// <summary>A call; with names where the arguments are named.</summary>
internal sealed record CallNode(int Position, Node Function, IReadOnlyList<Node> Arguments, string[]? Names) : Node(Position);

internal sealed record ListNode(int Position, IReadOnlyList<Node> Items) : Node(Position);

internal sealed record ContextNode(int Position, IReadOnlyList<ContextPart> Entries) : Node(Position);

internal sealed record ContextPart(string Name, Node Value);

internal sealed record RangeNode(int Position, Node? Start, bool StartIncluded, Node? End, bool EndIncluded, RangeForm Form = RangeForm.Ends) : Node(Position);

internal sealed record Parameter(string Name, FeelType Type);

internal sealed record FunctionNode(int Position, IReadOnlyList<Parameter> Parameters, Node Body, bool External) : Node(Position);

/// <summary>A test by an operator that makes no range: equal, or not equal, to a value.</summary>
internal sealed record EqualTestNode(int Position, bool Not, Node Value) : Node(Position);

/// <summary>A test that decides by itself what it thinks of the value tested, which it calls ?.</summary>
internal sealed record QuestionTestNode(int Position, Node Condition) : Node(Position);

/// <summary>The tests of a cell: none of them when negated, any value when there are none.</summary>
internal sealed record TestsNode(int Position, Node[] Tests, bool Negated, bool Any) : Node(Position);
