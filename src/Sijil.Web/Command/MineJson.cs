using System.Text.Json;
using Sijil.Mining.Flow;
using Sijil.Mining.Replay;

namespace Sijil.Web.Command;

/// <summary>What was mined, as JSON for other tools; times are seconds.</summary>
internal static class MineJson
{
    public static void Graph(Utf8JsonWriter json, FlowGraph graph)
    {
        json.WriteStartObject();
        json.WriteNumber("cases", graph.Cases);
        json.WriteNumber("events", graph.Events);
        json.WriteStartArray("activities");
        foreach (var node in graph.Nodes) Node(json, node);
        json.WriteEndArray();
        json.WriteStartArray("arcs");
        foreach (var arc in graph.Arcs) Arc(json, graph, arc);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Conformance(Utf8JsonWriter json, Conformance conformance)
    {
        json.WriteStartObject();
        json.WriteNumber("fitness", conformance.Fitness);
        json.WriteNumber("cases", conformance.Cases);
        json.WriteNumber("fitting", conformance.Fitting);
        json.WriteNumber("produced", conformance.Produced);
        json.WriteNumber("consumed", conformance.Consumed);
        json.WriteNumber("missing", conformance.Missing);
        json.WriteNumber("remaining", conformance.Remaining);
        json.WriteStartArray("deviations");
        foreach (var deviation in conformance.Deviations) Deviation(json, deviation);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Comparison(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartObject();
        Side(json, "one", comparison.One);
        Side(json, "other", comparison.Other);
        json.WriteStartArray("arcs");
        foreach (var change in comparison.Arcs)
        {
            json.WriteStartObject();
            json.WriteString("from", change.From);
            json.WriteString("to", change.To);
            Part(json, "one", change.One, comparison.One);
            Part(json, "other", change.Other, comparison.Other);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Node(Utf8JsonWriter json, FlowNode node)
    {
        json.WriteStartObject();
        json.WriteString("name", node.Name);
        json.WriteNumber("count", node.Count);
        json.WriteNumber("cases", node.Cases);
        json.WriteNumber("starts", node.Starts);
        json.WriteNumber("ends", node.Ends);
        json.WriteEndObject();
    }

    private static void Arc(Utf8JsonWriter json, FlowGraph graph, FlowArc arc)
    {
        json.WriteStartObject();
        json.WriteString("from", graph.Nodes[arc.From].Name);
        json.WriteString("to", graph.Nodes[arc.To].Name);
        json.WriteNumber("count", arc.Count);
        json.WriteNumber("cases", arc.Cases);
        Times(json, arc.Times);
        if (arc.Backwards > 0) json.WriteNumber("backwards", arc.Backwards);
        json.WriteEndObject();
    }

    private static void Times(Utf8JsonWriter json, Spread times)
    {
        json.WriteNumber("timed", times.Count);
        if (times.Count is 0) return;
        json.WriteNumber("mean", times.Mean.TotalSeconds);
        json.WriteNumber("median", times.Median.TotalSeconds);
        json.WriteNumber("p90", times.P90.TotalSeconds);
        json.WriteNumber("least", times.Least.TotalSeconds);
        json.WriteNumber("most", times.Most.TotalSeconds);
    }

    private static void Deviation(Utf8JsonWriter json, Deviation deviation)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName($"{deviation.Kind}"));
        if (deviation.Element.Length > 0) json.WriteString("element", deviation.Element);
        json.WriteString("name", deviation.Name);
        json.WriteNumber("count", deviation.Count);
        json.WriteNumber("cases", deviation.Cases);
        json.WriteStartArray("examples");
        foreach (var example in deviation.Examples) json.WriteStringValue(example);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string name, LogSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("name", side.Name);
        json.WriteNumber("cases", side.Cases);
        json.WriteNumber("events", side.Events);
        json.WriteNumber("variants", side.Variants);
        Times(json, side.Took);
        json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, string name, FlowArc? arc, LogSide side)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", arc?.Count ?? 0);
        json.WriteNumber("share", ArcChange.ShareOf(arc, side));
        if (arc is not null) Times(json, arc.Times);
        json.WriteEndObject();
    }
}
