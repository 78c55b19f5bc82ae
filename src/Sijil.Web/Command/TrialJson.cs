using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Web.Command;

/// <summary>A trial as JSON: every case, what happened in it in order, how it stands.</summary>
internal static class TrialJson
{
    private static readonly JsonSerializerOptions plain = new(JsonSerializerDefaults.Web);

    public static void Write(Utf8JsonWriter writer, Trial trial, IReadOnlyList<TriedCase> cases)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("cases");
        foreach (var tried in cases) Write(writer, trial, tried);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Trial trial, TriedCase tried)
    {
        writer.WriteStartObject();
        writer.WriteString("case", tried.View.Id);
        writer.WriteString("model", tried.View.Model);
        writer.WriteString("outcome", tried.View.Outcome.Length > 0 ? tried.View.Outcome : "open");
        writer.WriteStartArray("trace");
        foreach (var fact in tried.Story) Write(writer, trial, fact);
        writer.WriteEndArray();
        writer.WritePropertyName("data");
        tried.View.Data.WriteTo(writer);
        writer.WriteStartArray("waits");
        foreach (var token in tried.View.Tokens) writer.WriteStringValue(token.Node);
        writer.WriteEndArray();
        writer.WriteStartArray("incidents");
        foreach (var incident in tried.View.Incidents) writer.WriteStringValue($"{incident.Code} {incident.Step}");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A fact with its sealed values opened: they are the trial's own.</summary>
    private static void Write(Utf8JsonWriter writer, Trial trial, StoryFact told)
    {
        writer.WriteStartObject();
        writer.WriteString("at", told.HappenedAt);
        writer.WriteString("fact", FactCodec.NameOf(told.Fact.GetType()));
        foreach (var property in told.Fact.GetType().GetProperties().Where(property => property.GetMethod is { IsStatic: false } && property.Name is not "EqualityContract"))
        {
            if (property.GetValue(told.Fact) is not { } value) continue;
            writer.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            if (value is Sealed<JsonElement> box) Write(writer, trial.Read(box));
            else JsonSerializer.Serialize(writer, value, property.PropertyType, plain);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } known) known.WriteTo(writer);
        else writer.WriteNullValue();
    }
}
