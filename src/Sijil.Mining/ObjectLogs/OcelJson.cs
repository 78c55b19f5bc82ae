using System.Text.Encodings.Web;
using System.Text.Json;
using Sijil.Mining.Logs;

namespace Sijil.Mining.ObjectLogs;

/// <summary>Reads and writes OCEL 2.0 as JSON, as a stream.</summary>
public static class OcelJson
{
    public static (ObjectLog Log, IReadOnlyList<XesProblem> Problems) Read(Stream json, string file = "log.json")
    {
        var (reading, tokens) = (new ObjectLogReading(file), new JsonTokens(json));
        var hasParts = false;
        try
        {
            if (tokens.Read() && tokens.Kind is JsonTokenType.StartObject) Fields(tokens, name => hasParts |= Part(name, tokens, reading));
            if (!hasParts) reading.Problems.Fail(1, ObjectLogProblems.NotOcel);
        }
        catch (JsonException broken)
        {
            reading.Problems.Fail(tokens.Line, ObjectLogProblems.Broken, broken.Message);
        }
        catch (InvalidDataException broken)
        {
            reading.Problems.Fail(tokens.Line, ObjectLogProblems.Broken, broken.Message);
        }
        return reading.Done();
    }

    public static void Write(Stream json, ObjectLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        using var writer = new Utf8JsonWriter(json, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        OcelJsonWriter.Write(writer, log);
    }

    private static bool Part(string name, JsonTokens tokens, ObjectLogReading reading)
    {
        switch (name)
        {
            case "objectTypes": Items(tokens, () => reading.ObjectTypes.Add(TypeOf(tokens))); return true;
            case "eventTypes": Items(tokens, () => reading.EventTypes.Add(TypeOf(tokens))); return true;
            case "objects": Items(tokens, () => reading.Add(ObjectOf(tokens, reading))); return true;
            case "events": Items(tokens, () => reading.Add(EventOf(tokens, reading))); return true;
            default: tokens.Skip(); return false;
        }
    }

    private static ObjectLogType TypeOf(JsonTokens tokens)
    {
        var (type, attributes) = ("", new List<(string, string)>());
        Fields(tokens, name =>
        {
            if (name is "attributes") Items(tokens, () => attributes.Add(Pair(tokens, "name", "type")));
            else if (name is "name") type = Value(tokens);
            else tokens.Skip();
        });
        return new(type, attributes);
    }

    private static LoggedObject ObjectOf(JsonTokens tokens, ObjectLogReading reading)
    {
        var thing = ThingOf(tokens, reading);
        return new(thing.Id, thing.Type, thing.Values, thing.Relations, thing.Line);
    }

    private static ObjectEvent EventOf(JsonTokens tokens, ObjectLogReading reading)
    {
        var thing = ThingOf(tokens, reading);
        return new(thing.Id, thing.Type, reading.Moment(thing.Time, thing.Line), thing.Values, thing.Relations, thing.Line);
    }

    private static (string Id, string Type, string? Time, List<ObjectValue> Values, List<ObjectRelation> Relations, int Line) ThingOf(JsonTokens tokens, ObjectLogReading reading)
    {
        var (id, type, line) = ("", "", tokens.Line);
        string? time = null;
        var (values, relations) = (new List<ObjectValue>(), new List<ObjectRelation>());
        Fields(tokens, name =>
        {
            if (name is "id") id = Value(tokens);
            else if (name is "type") type = Value(tokens);
            else if (name is "time") time = Value(tokens);
            else if (name is "attributes") Items(tokens, () => values.Add(ValueOf(tokens, reading)));
            else if (name is "relationships") Items(tokens, () => relations.Add(Pair(tokens, "objectId", "qualifier") is var (to, how) ? new(to, how) : throw new JsonException()));
            else tokens.Skip();
        });
        return (id, type, time, values, relations, line);
    }

    private static ObjectValue ValueOf(JsonTokens tokens, ObjectLogReading reading)
    {
        var (key, value, line) = ("", "", tokens.Line);
        string? time = null;
        Fields(tokens, name =>
        {
            if (name is "name") key = Value(tokens);
            else if (name is "value") value = Value(tokens);
            else if (name is "time") time = Value(tokens);
            else tokens.Skip();
        });
        return new(key, value, reading.Moment(time, line));
    }

    private static (string, string) Pair(JsonTokens tokens, string first, string second)
    {
        var (one, other) = ("", "");
        Fields(tokens, name =>
        {
            if (name == first) one = Value(tokens);
            else if (name == second) other = Value(tokens);
            else tokens.Skip();
        });
        return (one, other);
    }

    // The token at hand opens the object.
    private static void Fields(JsonTokens tokens, Action<string> field)
    {
        if (tokens.Kind is not JsonTokenType.StartObject) throw new JsonException("An object is wanted here.");
        while (tokens.Read() && tokens.Kind is JsonTokenType.PropertyName) field(tokens.Text);
    }

    private static void Items(JsonTokens tokens, Action item)
    {
        if (!tokens.Read() || tokens.Kind is not JsonTokenType.StartArray) throw new JsonException("A list is wanted here.");
        while (tokens.Read() && tokens.Kind is not JsonTokenType.EndArray) item();
    }

    private static string Value(JsonTokens tokens)
    {
        if (!tokens.Read() || tokens.Kind is JsonTokenType.StartArray or JsonTokenType.StartObject) throw new JsonException("A plain value is wanted here.");
        return tokens.Text;
    }
}
