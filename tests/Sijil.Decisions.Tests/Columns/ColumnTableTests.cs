using System.Globalization;
using Sijil.Decisions.Columns;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Tests.Columns;

/// <summary>A table over columns answers each row as the decision answers it alone. The seed of a failure is in its message.</summary>
public sealed class ColumnTableTests
{
    private const int Rows = 300;
    private static readonly string[] words = ["citizen", "resident", "visitor", "gcc"];
    private static readonly string[] names = ["age", "status", "income", "valid", "since", "note"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Columns_answer_each_row_as_the_decision_does(int seed)
    {
        var random = new Random(seed);
        for (var turn = 0; turn < 250; turn++)
        {
            var model = Table(random, random.Next(6) switch { 0 => 0, 1 => 90, _ => random.Next(1, 25) });
            var table = model.Columns("T");
            Assert.NotNull(table);
            Assert.Equal(names, table.Inputs);
            var columns = Given(random);
            var rules = new int[Rows];
            table.Evaluate(columns, rules);
            for (var row = 0; row < Rows; row++)
            {
                var context = FeelContext.Of(names.Select((name, at) => KeyValuePair.Create(name, columns[at][row])));
                var alone = model.Decide("T", context).Output;
                Assert.True(alone == table.Output(rules[row]), $"Seed {seed}, turn {turn}, row {row}: {context} gives {alone} alone and rule {rules[row]} in columns.");
            }
        }
    }

    [Fact]
    public void A_decision_that_calculates_its_answers_is_no_table_of_columns()
    {
        var model = Models.Of("""
            <inputData id="a" name="a"/>
            <decision id="d" name="T"><informationRequirement><requiredInput href="#a"/></informationRequirement>
            <decisionTable><input><inputExpression><text>a</text></inputExpression></input><output/>
            <rule><inputEntry><text>1</text></inputEntry><outputEntry><text>a + 1</text></outputEntry></rule></decisionTable></decision>
            """).Model!;
        Assert.Null(model.Columns("T"));
    }

    [Fact]
    public void Columns_of_another_length_are_refused()
    {
        var table = Table(new Random(1), 3).Columns("T")!;
        Assert.Throws<ArgumentException>(() => table.Evaluate(Given(new Random(1)), new int[Rows - 1]));
        Assert.Throws<ArgumentException>(() => table.Evaluate([], []));
    }

    private static Column[] Given(Random random)
    {
        var wide = random.Next(2) == 0;
        return
        [
            Column.Numbers(Many(() => (byte)random.Next(100))),
            Column.Texts(Many(() => (byte)random.Next(6)), [.. words, null]),
            Column.Numbers(Many(() => wide ? random.Next(int.MinValue, int.MaxValue) : random.Next(-5, 40))),
            Column.Booleans(Many(() => random.Next(2) == 0)),
            Column.Dates(Many(() => random.Next(19_000, 19_020))),
            random.Next(2) == 0 ? Column.Numbers(Many(() => random.Next(-40, 40) / 8m))
                : Column.Values(Many(() => random.Next(4) switch { 0 => FeelValue.Null, 1 => FeelValue.Of("x"), 2 => FeelValue.List([FeelValue.Of(2m)]), _ => FeelValue.Of(2m) })),
        ];
    }

    private static T[] Many<T>(Func<T> one) => [.. Enumerable.Range(0, Rows).Select(_ => one())];

    private static DmnModel Table(Random random, int rules)
    {
        string Pick(params string[] choices) => choices[random.Next(choices.Length)];
        string Number(int most) => random.Next(most).ToString(CultureInfo.InvariantCulture);
        string Cell(string name) => random.Next(3) == 0 ? "-" : name switch
        {
            "age" => Pick($"&lt; {Number(90)}", $"[{Number(40)}..{Number(100)})", $"not({Number(90)})", $"{Number(90)}, {Number(90)}"),
            "status" => Pick("\"citizen\"", "not(\"gcc\")", "\"visitor\", \"resident\"", "null", random.Next(10) == 0 ? "> \"d\"" : "\"gcc\""),
            "income" => Pick($"&gt;= {Number(30)}", $"({Number(20)}..{Number(40)}]", "&lt; 1.5", $"!= {Number(20)}"),
            "valid" => Pick("true", "false", "not(true)"),
            "since" => Pick("&lt; @\"2022-01-15\"", "[@\"2022-01-10\"..@\"2022-01-20\"]", "@\"2022-01-18\""),
            _ => Pick("2", "&gt; 1.25", "null", "\"x\"", "not(2)"),
        };
        var inputs = string.Concat(names.Select(name => $"<input><inputExpression><text>{name}</text></inputExpression></input>"));
        var rows = string.Concat(Enumerable.Range(0, rules).Select(_ =>
            $"<rule>{string.Concat(names.Select(name => $"<inputEntry><text>{Cell(name)}</text></inputEntry>"))}<outputEntry><text>{Pick("1", "2", "\"yes\"")}</text></outputEntry></rule>"));
        var given = string.Concat(names.Select(name => $"<inputData id=\"{name}\" name=\"{name}\"/>"));
        var required = string.Concat(names.Select(name => $"<informationRequirement><requiredInput href=\"#{name}\"/></informationRequirement>"));
        var standard = random.Next(2) == 0 ? "<output/>" : "<output><defaultOutputEntry><text>\"none\"</text></defaultOutputEntry></output>";
        return Models.Of($"{given}<decision id=\"d\" name=\"T\">{required}<decisionTable hitPolicy=\"{Pick("FIRST", "UNIQUE", "ANY")}\">{inputs}{standard}{rows}</decisionTable></decision>").Model!;
    }
}
