using System.Security;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests.Check;

/// <summary>A decision table made by chance: columns of every kind that can be looked through, rules over few values so that they often meet.</summary>
public sealed record RandomTable(string Policy, IReadOnlyList<ColumnKind> Columns, IReadOnlyList<IReadOnlyList<string>> Cells, IReadOnlyList<int> Outputs)
{
    public static Arbitrary<RandomTable> Any { get; } = Arb.From(
        from policy in Gen.Elements("UNIQUE", "ANY", "FIRST", "PRIORITY", "RULE ORDER", "COLLECT")
        from count in Gen.Choose(1, 3)
        from columns in Gen.Elements<ColumnKind>(ColumnKind.All.AsEnumerable()).ListOf(count)
        from rules in Gen.Choose(1, 6)
        from cells in Gen.CollectToSequence(Enumerable.Range(0, rules), _ => Row(columns))
        from outputs in Gen.Choose(1, 3).ListOf(rules)
        select new RandomTable(policy, [.. columns], [.. cells], [.. outputs]));

    public DmnModel Model => Read(Policy);

    /// <summary>The same rules where all that match are told.</summary>
    public DmnModel AllMatches => Read("RULE ORDER");

    /// <summary>An input by chance.</summary>
    public FeelContext Input(int seed)
    {
        var random = new Random(seed);
        var inputs = FeelContext.Empty;
        for (var at = 0; at < Columns.Count; at++)
        {
            var text = Columns[at].Values[random.Next(Columns[at].Values.Count)];
            inputs = inputs.With($"in{at}", FeelExpression.Parse(text).Expression!.Evaluate(FeelContext.Empty));
        }
        return inputs;
    }

    public override string ToString() => $"{Policy} {string.Join(" | ", Columns.Select(column => column.Type))}\n" +
        string.Join("\n", Cells.Select((row, at) => string.Join(" | ", row) + " -> " + Outputs[at]));

    private static Gen<IReadOnlyList<string>> Row(IReadOnlyList<ColumnKind> columns) =>
        Gen.CollectToSequence(columns, column => column.Cell).Select(cells => (IReadOnlyList<string>)[.. cells]);

    private DmnModel Read(string policy)
    {
        var reading = Models.Of($"""
            {string.Concat(Columns.Select((column, at) => $"<inputData id='in{at}' name='in{at}'><variable name='in{at}' typeRef='{column.Type}'/></inputData>"))}
            <decision id="d" name="D">
              {string.Concat(Columns.Select((_, at) => $"<informationRequirement><requiredInput href='#in{at}'/></informationRequirement>"))}
              <decisionTable hitPolicy="{policy}">
                {string.Concat(Columns.Select((column, at) => $"<input><inputExpression typeRef='{column.Type}'><text>in{at}</text></inputExpression>{column.Allowed}</input>"))}
                <output><outputValues><text>3, 2, 1</text></outputValues></output>
                {string.Concat(Cells.Select((row, at) => $"<rule id='r{at + 1}'>{string.Concat(row.Select(Entry))}<outputEntry><text>{Outputs[at]}</text></outputEntry></rule>"))}
              </decisionTable>
            </decision>
            """);
        Assert.Empty(reading.Problems);
        return reading.Model!;
    }

    private static string Entry(string cell) => $"<inputEntry><text>{SecurityElement.Escape(cell)}</text></inputEntry>";
}
