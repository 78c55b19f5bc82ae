using System.Globalization;
using System.Security;
using System.Text;
using Sijil.Decisions.Dmn;

namespace Sijil.Decisions.Soak;

/// <summary>Decision models of one table made at random, over the names of <see cref="GivenValues"/>.</summary>
internal sealed class GeneratedTable(Random random)
{
    private static readonly string[] policies = ["UNIQUE", "FIRST", "ANY", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT", "COLLECT\" aggregation=\"SUM", "COLLECT\" aggregation=\"COUNT", "COLLECT\" aggregation=\"MAX"];
    private static readonly string[] names = ["a", "b", "total income", "fee", "s", "name", "flag", "xs", "rows", "row", "d"];
    private readonly Generated generated = new(random);

    public string Xml()
    {
        var text = new StringBuilder("<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"m\" namespace=\"m\">");
        foreach (var name in names) text.Append(CultureInfo.InvariantCulture, $"<inputData id=\"{Id(name)}\" name=\"{name}\"><variable name=\"{name}\"/></inputData>");
        text.Append("<decision id=\"t\" name=\"T\">");
        foreach (var name in names) text.Append(CultureInfo.InvariantCulture, $"<informationRequirement><requiredInput href=\"#{Id(name)}\"/></informationRequirement>");
        Table(text);
        return text.Append("</decision></definitions>").ToString();
    }

    public DmnReading Read() => DmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Xml())), "generated.dmn");

    private void Table(StringBuilder text)
    {
        var (inputs, outputs) = (random.Next(1, 4), random.Next(1, 3));
        text.Append(CultureInfo.InvariantCulture, $"<decisionTable hitPolicy=\"{policies[random.Next(policies.Length)]}\">");
        for (var at = 0; at < inputs; at++)
        {
            var expression = random.Next(5) == 0 ? generated.Expression(1) : names[random.Next(names.Length)];
            text.Append("<input><inputExpression>").Append(Cell(expression)).Append("</inputExpression>");
            if (random.Next(8) == 0) text.Append("<inputValues>").Append(Cell(generated.Test())).Append("</inputValues>");
            text.Append("</input>");
        }
        for (var at = 0; at < outputs; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<output name=\"o{at}\"{(random.Next(4) == 0 ? " typeRef=\"number\"" : "")}><outputValues>").Append(Cell("3, 2, \"x\"")).Append("</outputValues>");
            if (random.Next(4) == 0) text.Append("<defaultOutputEntry>").Append(Cell(Output())).Append("</defaultOutputEntry>");
            text.Append("</output>");
        }
        for (var rule = random.Next(0, random.Next(8) == 0 ? 140 : 12); rule > 0; rule--) Rule(text, inputs, outputs);
        text.Append("</decisionTable>");
    }

    private void Rule(StringBuilder text, int inputs, int outputs)
    {
        text.Append("<rule>");
        for (var at = 0; at < inputs; at++) text.Append("<inputEntry>").Append(Cell(Test())).Append("</inputEntry>");
        for (var at = 0; at < outputs; at++) text.Append("<outputEntry>").Append(Cell(Output())).Append("</outputEntry>");
        text.Append("</rule>");
    }

    private string Test() => random.Next(4) switch
    {
        0 => "-",
        1 => $"{generated.Pick("<", ">", "<=", ">=")} {random.Next(-2, 8)}",
        2 => $"[{random.Next(-2, 4)}..{random.Next(2, 9)}{generated.Pick("]", ")")}",
        _ => generated.Cell(),
    };

    private string Output() => random.Next(4) == 0 ? generated.Expression(1) : generated.Pick("1", "2", "3", "\"x\"", "\"y\"", "null", "a");

    private static string Cell(string text) => $"<text>{SecurityElement.Escape(text)}</text>";

    private static string Id(string name) => name.Replace(' ', '_');
}
