using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Check;

/// <content>Boxed contexts and decision tables.</content>
internal sealed partial class LogicCheck
{
    private FeelType TypeOfBoxed(BoxedContext boxed, KnownNames names)
    {
        var inner = new KnownNames(names);
        var fields = new List<KeyValuePair<string, FeelType>>();
        foreach (var entry in boxed.Entries)
        {
            var type = Wanted(TypeOf(entry.Value, inner), entry.Type, entry.Value.Position);
            if (entry.Name is null) return type;
            inner.With(entry.Name, type);
            fields.Add(new(entry.Name, type));
        }
        return new ContextType(fields);
    }

    private FeelType TypeOfTable(DecisionTable table, KnownNames names)
    {
        var outer = (row, column, line);
        line = table.Sheet.Line;
        var inputs = tables[table] = new FeelType[table.Inputs.Length];
        for (var at = 0; at < inputs.Length; at++)
        {
            (row, column) = (0, at + 1);
            inputs[at] = Wanted(TypeOf(table.Inputs[at].Expression, names), table.Inputs[at].Type, table.Inputs[at].Expression.Position);
        }
        foreach (var rule in table.Rules)
        {
            (row, line) = (rule.Index, table.Sheet.Rows[rule.Index - 1].Line);
            for (var at = 0; at < inputs.Length; at++)
            {
                column = at + 1;
                Tests(rule.Tests[at], inputs[at], new KnownNames(names).With("?", inputs[at]));
            }
            for (var at = 0; at < table.Outputs.Count; at++)
            {
                column = inputs.Length + at + 1;
                Wanted(TypeOf(rule.Outputs[at], names), table.Outputs[at].Type, rule.Outputs[at].Position);
            }
        }
        (row, column, line) = outer;
        foreach (var standard in table.Outputs.Select(output => output.Default).OfType<Node>()) TypeOf(standard, names);
        return table.Outputs.Count == 1 && table.Policy is HitPolicy.Unique or HitPolicy.First or HitPolicy.Any or HitPolicy.Priority ? table.Outputs[0].Type : FeelType.Any;
    }

    /// <summary>A test of another kind than the value can never be passed; one that is a condition by itself can.</summary>
    private void Tests(TestsNode tests, FeelType tested, KnownNames names)
    {
        foreach (var test in tests.Tests)
        {
            var type = test switch
            {
                QuestionTestNode question => Condition(question.Condition, names, FeelType.Any),
                EqualTestNode equal => TypeOf(equal.Value, names),
                RangeNode range => Ends(range, names),
                LiteralNode { Value: { Kind: FeelKind.Range } value } => Ends(value.AsRange!),
                _ => TypeOf(test, names),
            };
            var isConditionItself = TypeShape.Scalar(type) == FeelKind.Boolean && test is not LiteralNode;
            if (!isConditionItself && TypeShape.Scalar(tested) is { } wanted && TypeShape.Scalar(type) is { } kind && kind != wanted)
                Report(DmnProblem.TypeUnfit, true, TypeShape.Text(type), TypeShape.Text(tested), $"{test.Position}");
        }
    }

    private FeelType Ends(RangeNode range, KnownNames names)
    {
        var types = new[] { range.Start, range.End }.OfType<Node>().Select(end => TypeOf(end, names)).ToList();
        return types.Find(type => TypeShape.Scalar(type) is not null) ?? FeelType.Any;
    }

    private static FeelType Ends(FeelRange range) => OfValue(range.Start.IsNull ? range.End : range.Start);
}
