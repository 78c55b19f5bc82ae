using System.Text.Json;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn.Explain;

/// <summary>Writes what a decision answered, and how it came to it, as JSON.</summary>
public static class AnswerJson
{
    /// <summary>The answer with the rules that gave it and the reasons for nulls; with the trace where it is asked for.</summary>
    public static void Write(Utf8JsonWriter writer, DmnModel model, string decision, DecisionResult result, Explanation? explanation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("model", model.Name);
        writer.WriteString("version", model.Version);
        writer.WriteString("hash", model.Hash);
        writer.WriteString("decision", decision);
        Value(writer, "output", result.Output);
        Each(writer, "rules", result.Rules, rule =>
        {
            writer.WriteString("decision", rule.Decision);
            writer.WriteString("id", rule.Id);
            writer.WriteNumber("row", rule.Index);
            writer.WriteString("ar", rule.Ar);
            writer.WriteString("en", rule.En);
        });
        Each(writer, "problems", result.Problems, problem =>
        {
            writer.WriteString("reason", problem.Reason.ToString());
            writer.WriteString("place", problem.Place);
            writer.WriteNumber("position", problem.Position);
            Strings(writer, "arguments", problem.Arguments);
        });
        if (explanation is not null) Explain(writer, explanation);
        writer.WriteEndObject();
    }

    private static void Explain(Utf8JsonWriter writer, Explanation explanation)
    {
        writer.WriteStartObject("explanation");
        Each(writer, "values", explanation.Values, value =>
        {
            writer.WriteString("kind", value.IsInput ? "input" : "decision");
            writer.WriteString("name", value.Name);
            Value(writer, "value", value.Value);
        });
        Each(writer, "tables", explanation.Tables, table => Table(writer, table));
        writer.WriteEndObject();
    }

    private static void Table(Utf8JsonWriter writer, TracedTable table)
    {
        writer.WriteString("decision", table.Table.Decision);
        writer.WriteString("hitPolicy", table.Table.HitPolicy);
        Each(writer, "inputs", [.. table.Table.Inputs.Zip(table.Inputs)], input =>
        {
            writer.WriteString("expression", input.First.Text);
            Value(writer, "value", input.Second);
        });
        Each(writer, "rules", table.Rules, rule =>
        {
            writer.WriteNumber("row", rule.Row.Index);
            writer.WriteString("id", rule.Row.Id);
            writer.WriteBoolean("matched", rule.Matched);
            writer.WriteBoolean("applied", rule.Applied);
            if (!rule.Matched) Failed(writer, table, rule);
            writer.WriteString("ar", rule.Row.Ar);
            writer.WriteString("en", rule.Row.En);
        });
        Value(writer, "output", table.Output);
    }

    private static void Failed(Utf8JsonWriter writer, TracedTable table, TracedRule rule)
    {
        writer.WriteStartObject("failed");
        writer.WriteNumber("column", rule.FailedColumn);
        writer.WriteString("expression", table.Table.Inputs[rule.FailedColumn - 1].Text);
        writer.WriteString("test", rule.Row.Tests[rule.FailedColumn - 1]);
        Value(writer, "value", table.Inputs[rule.FailedColumn - 1]);
        writer.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter writer, string name, FeelValue value)
    {
        writer.WritePropertyName(name);
        value.WriteJson(writer);
    }
}
