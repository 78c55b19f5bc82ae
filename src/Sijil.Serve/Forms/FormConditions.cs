using System.Text.Json;

namespace Sijil.Serve.Forms;

/// <summary>What a form may require because of another answer.</summary>
internal static class FormConditions
{
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

    private static bool Holds(JsonElement rule, string field) => rule.ValueKind is JsonValueKind.Object && rule.TryGetProperty("required", out var names) && Lists(names, field);

    private static bool Lists(JsonElement names, string field) => names.EnumerateArray().Any(name => name.GetString() == field);
}
