using System.Text;
using Sijil.Decisions.Dmn;

namespace Sijil.Decisions.Tests;

/// <summary>Small models for tests.</summary>
internal static class Models
{
    public const string Space = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    public static DmnReading Read(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return DmnReader.Read(stream, "model.dmn");
    }

    public static DmnReading Of(string inside) => Read($"""<definitions xmlns="{Space}" name="Test" namespace="test" id="test">{inside}</definitions>""");

    /// <summary>A table over "age" with the annotation columns; a row is test, output, Arabic, English.</summary>
    public static DmnReading Table(string attributes, params string[][] rows) => Of($"""
        <inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData>
        <decision id="d" name="Benefit">
          <informationRequirement><requiredInput href="#age"/></informationRequirement>
          <decisionTable {attributes}>
            <input><inputExpression typeRef="number"><text>age</text></inputExpression></input>
            <output><outputValues><text>3, 2, 1</text></outputValues></output>
            <annotation name="ar"/><annotation name="en"/>
            {string.Concat(rows.Select(Row))}
          </decisionTable>
        </decision>
        """);

    private static string Row(string[] row, int index) => $"""
        <rule id="r{index + 1}"><inputEntry><text>{row[0]}</text></inputEntry><outputEntry><text>{row[1]}</text></outputEntry>
        <annotationEntry><text>{(row.Length > 2 ? row[2] : "")}</text></annotationEntry>
        <annotationEntry><text>{(row.Length > 3 ? row[3] : "")}</text></annotationEntry></rule>
        """;
}
