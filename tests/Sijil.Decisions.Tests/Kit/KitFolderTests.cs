using System.Text;
using Sijil.Decisions.Dmn.Kit;

namespace Sijil.Decisions.Tests.Kit;

public sealed class KitFolderTests
{
    private const string Model = $"""<definitions xmlns="{Models.Space}" name="M" namespace="m"><decision id="d" name="D"><literalExpression><text>1 + 1</text></literalExpression></decision></definitions>""";

    [Theory]
    [InlineData("2", "")]
    [InlineData("3", "D: expected 3, got 2")]
    public void A_case_is_told_with_what_was_expected_and_what_came(string expected, string failure)
    {
        var outcome = Assert.Single(Run(Model, Cases(expected)));
        Assert.Equal("cases#001", outcome.Name);
        Assert.Equal(failure, string.Join("|", outcome.Failures));
    }

    [Fact]
    public void A_case_of_a_model_that_is_no_dmn_fails() => Assert.Equal(["D: expected 2, got no model"], Assert.Single(Run("<x/>", Cases("2"))).Failures);

    [Fact]
    public void A_file_of_cases_that_cannot_be_read_is_a_case_that_fails() => Assert.False(Assert.Single(Run(Model, "<testCases>")).Passed);

    private static IReadOnlyList<KitOutcome> Run(string model, string cases) => [.. KitFolder.Run([("m.dmn", Bytes(model))], [("cases.xml", Bytes(cases))])];

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Cases(string expected) => $"""
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
          <modelName>m.dmn</modelName>
          <testCase id="001"><resultNode name="D"><expected><value xsi:type="xsd:decimal">{expected}</value></expected></resultNode></testCase>
        </testCases>
        """;
}
