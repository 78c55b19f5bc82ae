using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel.Parse;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Read;

/// <summary>Reads a decision table.</summary>
internal static class TableReading
{
    public static DecisionTable Read(XmlPart part, ReadingContext context)
    {
        var inputs = part.All("input").Select((input, at) => ReadInput(input, context.At(0, at + 1))).ToList();
        var outputs = part.All("output").Select((output, at) => ReadOutput(output, context.At(0, inputs.Count + at + 1))).ToList();
        var annotations = part.All("annotation").Select(annotation => annotation["name"] ?? "").ToList();
        var rules = new List<Rule>();
        var index = 0;
        foreach (var rule in part.All("rule"))
            if (ReadRule(rule, ++index, inputs.Count, outputs.Count, annotations, context) is { } read) rules.Add(read);
        return new DecisionTable(context.ElementName, Policy(part, context), Aggregate(part, context), [.. inputs], outputs, [.. rules])
        {
            Sheet = SheetReading.Read(part, context, rules),
        };
    }

    private static InputColumn ReadInput(XmlPart input, ReadingContext context)
    {
        var expression = input.Child("inputExpression");
        var type = expression?["typeRef"] is { } name ? context.TypeOf(name, input.Line) : FeelType.Any;
        var allowed = input.Child("inputValues") is { } values ? context.Tests(values) : null;
        return new InputColumn(context.Expression(expression), type, allowed);
    }

    private static OutputColumn ReadOutput(XmlPart output, ReadingContext context)
    {
        var type = output["typeRef"] is { } name ? context.TypeOf(name, output.Line) : FeelType.Any;
        IReadOnlyList<Node> priorities = output.Child("outputValues") is { } values ? context.Tests(values).Tests : [];
        var standard = output.Child("defaultOutputEntry") is { } entry ? context.Expression(entry) : null;
        var columnName = output["name"] is { } given ? Names.Normal(given) : null;
        return new OutputColumn(columnName, type, priorities, standard);
    }

    private static Rule? ReadRule(XmlPart rule, int index, int inputs, int outputs, List<string> annotations, ReadingContext context)
    {
        var tests = rule.All("inputEntry").ToList();
        var results = rule.All("outputEntry").ToList();
        if (tests.Count != inputs || results.Count != outputs)
        {
            context.Problem(DmnProblem.RuleShape, rule.Line, $"{tests.Count}+{results.Count}", $"{inputs}+{outputs}");
            return null;
        }
        var notes = rule.All("annotationEntry").Select(note => note.TextOf("text") ?? "").ToList();
        var inside = context.Inside(["?"]);
        return new Rule(rule.Id, index, [.. tests.Select((test, at) => inside.At(index, at + 1).Tests(test))],
            [.. results.Select((result, at) => context.At(index, inputs + at + 1).Expression(result))],
            Note(annotations, notes, "ar"), Note(annotations, notes, "en"));
    }

    private static string Note(List<string> columns, List<string> notes, string language)
    {
        var at = columns.IndexOf(language);
        return at >= 0 && at < notes.Count ? notes[at].Trim() : "";
    }

    private static HitPolicy Policy(XmlPart part, ReadingContext context)
    {
        switch (part["hitPolicy"])
        {
            case null or "UNIQUE": return HitPolicy.Unique;
            case "FIRST": return HitPolicy.First;
            case "ANY": return HitPolicy.Any;
            case "PRIORITY": return HitPolicy.Priority;
            case "COLLECT": return HitPolicy.Collect;
            case "RULE ORDER": return HitPolicy.RuleOrder;
            case "OUTPUT ORDER": return HitPolicy.OutputOrder;
            case var unknown:
                context.Problem(DmnProblem.HitPolicyUnknown, part.Line, unknown);
                return HitPolicy.Unique;
        }
    }

    private static Aggregation Aggregate(XmlPart part, ReadingContext context)
    {
        switch (part["aggregation"])
        {
            case null: return Aggregation.None;
            case "SUM": return Aggregation.Sum;
            case "MIN": return Aggregation.Min;
            case "MAX": return Aggregation.Max;
            case "COUNT": return Aggregation.Count;
            case var unknown:
                context.Problem(DmnProblem.HitPolicyUnknown, part.Line, unknown);
                return Aggregation.None;
        }
    }
}
