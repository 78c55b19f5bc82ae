using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Decisions.Feel;

namespace Sijil.Journeys.Cases;

/// <summary>What a case knows, as nested names. A value under a first name never changes in place, so copies share it and its FEEL form.</summary>
internal sealed class Knowledge
{
    private const int Room = 16;    // most cases know a handful of things, and learn a handful
    private Dictionary<string, Known> tops;
    private bool isShared;
    private Asked? asked;    // most of a turn's questions are asked of the same knowledge
    private Asked? itself;

    public Knowledge(JsonObject? root = null)
    {
        tops = new(StringComparer.Ordinal);
        foreach (var (name, value) in root ?? []) tops[name] = new(value?.DeepClone());
    }

    /// <param name="root">Kept as it stands: what never changes need not be taken apart.</param>
    public Knowledge(JsonElement root)
    {
        tops = new(Room, StringComparer.Ordinal);
        if (root.ValueKind is not JsonValueKind.Object) return;
        foreach (var top in root.EnumerateObject()) tops[top.Name] = new(top.Value);
    }

    private Knowledge(Knowledge before) => (tops, isShared, asked) = (before.tops, true, before.asked);

    public Knowledge Copy()
    {
        isShared = true;
        return new(this);
    }

    /// <summary>All of it, as the caller's own.</summary>
    public JsonObject ToJson() => new(tops.Select(top => KeyValuePair.Create(top.Key, top.Value.Node?.DeepClone())));

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, known) in tops)
        {
            writer.WritePropertyName(name);
            known.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    public JsonNode? Find(string path)
    {
        var (first, rest) = Split(path);
        return Find(tops.GetValueOrDefault(first)?.Node, rest);
    }

    /// <summary>A name that a model states, or, after =, the data path at which the case keeps it.</summary>
    public string? Named(string? name) => name is ['=', .. var path] ? Text(path) : name;

    public static string? Named(JsonObject data, string? name) => name is ['=', .. var path] ? Find(data, path)?.ToString() ?? "" : name;

    /// <summary>What lies at a dotted path below a node; the node itself at the empty path.</summary>
    public static JsonNode? Find(JsonNode? at, string path)
    {
        var rest = path;
        while (rest.Length > 0 && at is not null)
        {
            (var first, rest) = Split(rest);
            at = (at as JsonObject)?[first];
        }
        return at;
    }

    public string Text(string path) => Find(path) switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => other.ToJsonString(),
    };

    /// <summary>The same for a value that was sealed or read from the record, which is plain JSON already.</summary>
    public void Set(string path, JsonElement value)
    {
        var isPlace = path.Length > 0 && !path.Contains('.', StringComparison.Ordinal);
        if (!isPlace || value.ValueKind is JsonValueKind.Object && tops.TryGetValue(path, out var known) && known.IsObject)
        {
            Set(path, FeelNode.Of(value));
            return;
        }
        Own();
        tops[path] = new(value);
    }

    /// <summary>Puts a value at a dotted path; an object meeting an object is merged, so that a read adds to what is known.</summary>
    public void Set(string path, JsonNode? value)
    {
        if (path.Length == 0)
        {
            foreach (var (name, inner) in value as JsonObject ?? []) Set(name, inner);
            return;
        }
        Own();
        var (first, rest) = Split(path);
        var known = tops.GetValueOrDefault(first)?.Node;
        if (rest.Length == 0 && !(value is JsonObject && known is JsonObject))
        {
            tops[first] = new(value?.DeepClone());
            return;
        }
        var top = known is JsonObject before ? (JsonObject)before.DeepClone() : [];
        if (rest.Length == 0) Merge(top, (JsonObject)value!);
        else Put(top, rest, value);
        tops[first] = new(top);
    }

    /// <summary>A value under a first name, whatever the name looks like; null when there is none.</summary>
    public FeelValue? Value(string name) => tops.GetValueOrDefault(name)?.Feel;

    /// <summary>What is known here, over what is known around.</summary>
    public FeelContext Over(FeelContext around)
    {
        foreach (var (name, known) in tops)
            if (name is not [' ', ..]) around = around.With(name, known.Feel);
        return around;
    }

    public FeelContext Feel(string caseId, string customer, DateTimeOffset now)
    {
        if (asked is { } before && before.Now == now) return before.Feel;
        var known = tops.Count + (tops.ContainsKey("case") ? 0 : 1);
        var (names, values) = (new string[known], new FeelValue[known]);
        (names[^1], values[^1]) = ("case", FeelValue.Of(CaseAt(caseId, customer, now)));
        var at = 0;
        foreach (var (name, top) in tops)
            if (name != "case") (names[at], values[at++]) = (name, top.Feel);
        var made = FeelContext.OfDistinct(names, values);
        asked = new(now, made);
        return made;
    }

    /// <summary>The same for all of a turn, however often the case learns something in it.</summary>
    private FeelContext CaseAt(string caseId, string customer, DateTimeOffset now)
    {
        if (itself is { } before && before.Now == now) return before.Feel;
        var made = FeelContext.Of(["id", "customer", "now", "today"],
        [
            FeelValue.Of(caseId), FeelValue.Of(customer), FeelValue.Of(now.ToString("O", CultureInfo.InvariantCulture)),
            FeelValue.Of(Moments.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ]);
        itself = new(now, made);
        return made;
    }

    private static void Put(JsonObject at, string path, JsonNode? value)
    {
        var (first, rest) = Split(path);
        while (rest.Length > 0)
        {
            if (at[first] is not JsonObject inner) at[first] = inner = [];
            at = inner;
            (first, rest) = Split(rest);
        }
        if (value is JsonObject more && at[first] is JsonObject known) Merge(known, more);
        else at[first] = value?.DeepClone();
    }

    private static void Merge(JsonObject into, JsonObject more)
    {
        foreach (var (name, value) in more)
        {
            if (value is JsonObject inner && into[name] is JsonObject known) Merge(known, inner);
            else into[name] = value?.DeepClone();
        }
    }

    private void Own()
    {
        asked = null;
        if (!isShared) return;
        tops = new(tops, StringComparer.Ordinal);
        isShared = false;
    }

    private static (string First, string Then) Split(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
    }

    private sealed record Asked(DateTimeOffset Now, FeelContext Feel);

    /// <summary>A value and, once somebody has asked, its other forms.</summary>
    private sealed class Known
    {
        private readonly JsonElement? element;
        private JsonNode? node;
        private object? boxed;    // one reference: two that ask at once make the same

        public Known(JsonNode? node) => this.node = node;

        public Known(JsonElement element) => this.element = element;

        public JsonNode? Node => node ??= element is { } whole ? FeelNode.Of(whole) : null;
        public FeelValue Feel => (FeelValue)(boxed ??= element is { } whole ? FeelValue.FromJson(whole) : FeelNode.Read(node));
        public bool IsObject => element is { } whole ? whole.ValueKind is JsonValueKind.Object : node is JsonObject;

        public void WriteTo(Utf8JsonWriter writer)
        {
            if (element is { } whole) writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(whole), skipInputValidation: true);
            else if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer);
        }
    }
}
