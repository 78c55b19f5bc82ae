using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Decisions.Feel;

namespace Sijil.Journeys.Cases;

/// <summary>What a case knows, as nested names; shared between copies until one of them writes.</summary>
internal sealed class CaseData
{
    private JsonObject root;
    private bool shared;
    private FeelContext? feel;

    public CaseData(JsonObject? root = null) => this.root = root ?? [];

    public CaseData Copy()
    {
        shared = true;
        return new CaseData(root) { shared = true, feel = feel };
    }

    public JsonObject Json => root;

    public JsonNode? Find(string path)
    {
        JsonNode? at = root;
        foreach (var part in path.Split('.'))
            at = (at as JsonObject)?[part];
        return at;
    }

    public string Text(string path) => Find(path) switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => other.ToJsonString(),
    };

    /// <summary>Puts a value at a dotted path; an object meeting an object is merged, so that a read adds to what is known.</summary>
    public void Set(string path, JsonNode? value)
    {
        Own();
        if (path.Length == 0)
        {
            if (value is JsonObject all) Merge(root, all);
            return;
        }
        var parts = path.Split('.');
        var at = root;
        foreach (var part in parts.AsSpan(..^1))
        {
            if (at[part] is not JsonObject inner) at[part] = inner = [];
            at = inner;
        }
        if (value is JsonObject more && at[parts[^1]] is JsonObject known) Merge(known, more);
        else at[parts[^1]] = value?.DeepClone();
    }

    public FeelContext Feel(string caseId, string customer, DateTimeOffset now)
    {
        feel ??= ToFeel(root);
        return feel.With("case", FeelValue.FromJson(JsonSerializer.SerializeToElement(new JsonObject
        {
            ["id"] = caseId, ["customer"] = customer, ["now"] = now.ToString("O", CultureInfo.InvariantCulture), ["today"] = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        })));
    }

    public static FeelContext ToFeel(JsonObject data)
    {
        var context = FeelContext.Empty;
        foreach (var (name, value) in data)
            context = context.With(name, FeelValue.FromJson(JsonSerializer.SerializeToElement(value)));
        return context;
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
        feel = null;
        if (!shared) return;
        root = (JsonObject)root.DeepClone();
        shared = false;
    }
}
