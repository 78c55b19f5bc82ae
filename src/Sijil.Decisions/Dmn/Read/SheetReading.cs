using Sijil.Decisions.Dmn.Boxed;

namespace Sijil.Decisions.Dmn.Read;

/// <summary>Keeps a decision table as it was written, beside what it means.</summary>
internal static class SheetReading
{
    public static DmnTable Read(XmlPart part, ReadingContext context, IReadOnlyList<Rule> rules)
    {
        var lines = part.All("rule").ToList();
        var policy = part["hitPolicy"] ?? "UNIQUE";
        return new DmnTable(context.ElementName, part.Id, part["aggregation"] is { } aggregation ? $"{policy} {aggregation}" : policy, part.Line,
            [.. part.All("input").Select(Input)], [.. part.All("output").Select(Output)], [.. rules.Select(rule => Row(lines[rule.Index - 1], rule))])
        { DecisionId = context.ElementId };
    }

    private static DmnColumn Input(XmlPart input)
    {
        var expression = input.Child("inputExpression");
        var text = Text(expression);
        return Spoken(input, new DmnColumn(input["label"] ?? text, text, expression?["typeRef"] ?? "", Text(input.Child("inputValues"))));
    }

    private static DmnColumn Output(XmlPart output) => Spoken(output,
        new DmnColumn(output["label"] ?? output["name"] ?? "", output["name"] ?? "", output["typeRef"] ?? "", Text(output.Child("outputValues")), Text(output.Child("defaultOutputEntry"))));

    private static DmnColumn Spoken(XmlPart part, DmnColumn column) =>
        part.Foreign(ModelReading.Extensions, "en") is { } english ? column with { En = english } : column;

    private static DmnRow Row(XmlPart part, Rule rule) => new(rule.Id, rule.Index, part.Line,
        [.. part.All("inputEntry").Select(Text)], [.. part.All("outputEntry").Select(Text)], rule.Ar, rule.En);

    private static string Text(XmlPart? holder) => holder?.TextOf("text")?.Trim() ?? "";
}
