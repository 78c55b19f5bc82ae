using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>The values that the tests of a column name. Between two neighbours of them no test changes its mind, so one value stands for all.</summary>
internal sealed class Constants
{
    private readonly List<FeelValue> values = [];

    public IReadOnlyList<FeelValue> Values => values;

    /// <summary>Whether texts are compared by their order and not only for being equal.</summary>
    public bool OrdersTexts { get; private set; }

    /// <summary>Takes the values of a cell; false for a test whose truth hangs on more than the value and what the cell names.</summary>
    public bool Take(TestsNode tests) => tests.Any || Array.TrueForAll(tests.Tests, TakeTest);

    private bool TakeTest(Node test) => test switch
    {
        EqualTestNode equal => Closed.TryValue(equal.Value, out var value) && value.Kind != FeelKind.List && TakeValue(value),
        QuestionTestNode question => TakeCondition(question.Condition),
        _ => Closed.TryValue(test, out var value) && TakeValue(value),
    };

    private bool TakeValue(FeelValue value)
    {
        switch (value.Kind)
        {
            case FeelKind.Context or FeelKind.Function: return false;
            case FeelKind.List: return value.Items.All(TakeValue);
            case FeelKind.Range:
                var range = value.AsRange!;
                if (range.Form == RangeForm.Ends && (range.Start.Kind == FeelKind.String || range.End.Kind == FeelKind.String)) OrdersTexts = true;
                return (range.Start.IsNull || TakeValue(range.Start)) && (range.End.IsNull || TakeValue(range.End));
            default:
                if (value is { Kind: FeelKind.Number, IsWide: true }) return false;
                values.Add(value);
                return true;
        }
    }

    /// <summary>A condition on the value itself, made of comparisons with what is named.</summary>
    private bool TakeCondition(Node node) => node switch
    {
        LogicNode logic => TakeCondition(logic.Left) && TakeCondition(logic.Right),
        CallNode { Function: NameNode { Name: "not" }, Arguments: [var negated] } => TakeCondition(negated),
        BinaryNode { Operator: >= Operator.Equal } compared when IsValue(compared.Left) => TakeCompared(compared.Operator, compared.Right),
        BinaryNode { Operator: >= Operator.Equal } compared when IsValue(compared.Right) => TakeCompared(compared.Operator, compared.Left),
        BetweenNode between when IsValue(between.Value) => TakeCompared(Operator.Less, between.Low) && TakeCompared(Operator.Less, between.High),
        InNode test when IsValue(test.Value) => Array.TrueForAll(test.Tests, TakeTest),
        _ => Closed.TryValue(node, out _),
    };

    private bool TakeCompared(Operator by, Node with)
    {
        if (!Closed.TryValue(with, out var value) || value.Kind is FeelKind.List or FeelKind.Range || !TakeValue(value)) return false;
        if (value.Kind == FeelKind.String && by is not (Operator.Equal or Operator.NotEqual)) OrdersTexts = true;
        return true;
    }

    private static bool IsValue(Node node) => node is NameNode { Name: "?" };
}
