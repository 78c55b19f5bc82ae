using System.Globalization;
using System.Text.Json;

namespace Sijil.Mining.ObjectLogs;

/// <summary>The parts of OCEL in JSON.</summary>
internal static class OcelJsonWriter
{
    public static void Write(Utf8JsonWriter json, ObjectLog log)
    {
        json.WriteStartObject();
        Types(json, "objectTypes", log.ObjectTypes);
        Types(json, "eventTypes", log.EventTypes);
        List(json, "objects", log.Objects, thing => Thing(json, thing.Id, thing.Type, null, thing.Attributes, thing.Relations));
        List(json, "events", log.Events, step => Thing(json, step.Id, step.Type, step.At, step.Attributes, step.Relations));
        json.WriteEndObject();
    }

    public static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    private static void Types(Utf8JsonWriter json, string name, IReadOnlyList<ObjectLogType> types) => List(json, name, types, type =>
    {
        json.WriteString("name", type.Name);
        List(json, "attributes", type.Attributes, attribute =>
        {
            json.WriteString("name", attribute.Name);
            json.WriteString("type", attribute.Kind);
        });
    });

    private static void Thing(Utf8JsonWriter json, string id, string type, DateTimeOffset? at, IReadOnlyList<ObjectValue> values, IReadOnlyList<ObjectRelation> relations)
    {
        json.WriteString("id", id);
        json.WriteString("type", type);
        if (at is { } moment) json.WriteString("time", Text(moment));
        List(json, "attributes", values, value =>
        {
            json.WriteString("name", value.Name);
            if (value.At is { } since) json.WriteString("time", Text(since));
            json.WriteString("value", value.Value);
        });
        List(json, "relationships", relations, relation =>
        {
            json.WriteString("objectId", relation.Object);
            json.WriteString("qualifier", relation.Qualifier);
        });
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
