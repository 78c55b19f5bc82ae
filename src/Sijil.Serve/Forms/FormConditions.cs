using System.Text.Json;

namespace Sijil.Serve.Forms;

/// <summary>What a form requires only because of another answer: its schema's allOf, if, then, else and dependentRequired.</summary>
internal static class FormConditions
{
    /// <summary>The fields that these answers make necessary.</summary>
    public static IReadOnlySet<string> Required(JsonElement schema, Func<string, string?> answer)
    {
        HashSet<string> required = new(StringComparer.Ordinal);
        Collect(schema, answer, required);
        return required;
    }

    /// <summary>Whether some answer could make the field necessary: such a field is not called optional.</summary>
    public static bool MayRequire(JsonElement schema, string field)
    {
        if (schema.ValueKind is not JsonValueKind.Object) return false;
        foreach (var part in schema.EnumerateObject())
        {
            if (part.Name is "allOf" && part.Value.EnumerateArray().Any(one => MayRequire(one, field))) return true;
            if (part.Name is "then" or "else" && (Holds(part.Value, field) || MayRequire(part.Value, field))) return true;
            if (part.Name is "dependentRequired" && part.Value.EnumerateObject().Any(names => Lists(names.Value, field))) return true;
        }
        return false;
    }

    private static bool Holds(JsonElement rule, string field) => rule.TryGetProperty("required", out var names) && Lists(names, field);

    private static bool Lists(JsonElement names, string field) => names.EnumerateArray().Any(name => name.GetString() == field);

    private static void Collect(JsonElement schema, Func<string, string?> answer, HashSet<string> required)
    {
        if (schema.ValueKind is not JsonValueKind.Object) return;
        if (schema.TryGetProperty("dependentRequired", out var dependents))
            foreach (var dependent in dependents.EnumerateObject().Where(dependent => answer(dependent.Name) is not null)) Add(dependent.Value, required);
        if (schema.TryGetProperty("allOf", out var parts))
            foreach (var part in parts.EnumerateArray()) Collect(part, answer, required);
        if (!schema.TryGetProperty("if", out var condition)) return;
        if (schema.TryGetProperty(Holds(condition, answer) ? "then" : "else", out var follows))
        {
            if (follows.TryGetProperty("required", out var names)) Add(names, required);
            Collect(follows, answer, required);
        }
    }

    /// <summary>As JSON Schema has it, a property that is absent satisfies its rule; only "required" asks for its presence.</summary>
    private static bool Holds(JsonElement condition, Func<string, string?> answer)
    {
        if (condition.TryGetProperty("required", out var names) && names.EnumerateArray().Any(name => answer(name.GetString()!) is null)) return false;
        return !condition.TryGetProperty("properties", out var properties)
            || properties.EnumerateObject().All(property => answer(property.Name) is not { } text || Fits(text, property.Value));
    }

    private static bool Fits(string text, JsonElement rule)
    {
        if (rule.TryGetProperty("const", out var constant) && !Same(constant, text)) return false;
        return !rule.TryGetProperty("enum", out var options) || options.EnumerateArray().Any(option => Same(option, text));
    }

    private static bool Same(JsonElement value, string text) => value.ValueKind switch
    {
        JsonValueKind.True => text is "true" or "on" or "yes",
        JsonValueKind.False => text is "false" or "off" or "no",
        _ => value.ToString() == text,
    };

    private static void Add(JsonElement names, HashSet<string> required)
    {
        foreach (var name in names.EnumerateArray()) required.Add(name.GetString()!);
    }
}
