using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sijil.Facts;

namespace Sijil.Serve.Forms;

/// <summary>Judges answers by the form's schema: required (also under a condition), type, enum, const, lengths, pattern, bounds, format date.</summary>
internal static class FormAnswers
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(50);

    /// <summary>Typed answers and what is wrong with them. Only the given fields are judged, so that each page can be.</summary>
    /// <param name="kept">What other pages said; conditions look there for what this page does not ask.</param>
    public static (JsonObject Answers, IReadOnlyList<FieldError> Errors) Judge(Form form, IEnumerable<FormField> fields, Func<string, string?> typed,
        Func<string, string?>? kept = null)
    {
        JsonObject answers = [];
        List<FieldError> errors = [];
        var asked = fields.ToList();
        var needed = FormConditions.Required(form.Schema, name => typed(name)?.Trim() is { Length: > 0 } text ? text
            : asked.Exists(field => field.Name == name) ? null : kept?.Invoke(name));
        foreach (var field in asked)
        {
            var schema = SchemaOf(form.Schema, field.Name);
            var text = typed(field.Name)?.Trim() ?? "";
            if (text.Length == 0)
            {
                if (IsRequired(form.Schema, field.Name) || needed.Contains(field.Name)) errors.Add(Error(field, "required"));
                continue;
            }
            if (Value(text, schema) is not { } value) errors.Add(Error(field, "number"));
            else if (Fault(text, schema) is { } code) errors.Add(Error(field, code));
            else answers[field.Name] = value;
        }
        return (answers, errors);
    }

    /// <summary>Whether a field may be left out whatever else is answered.</summary>
    public static bool IsOptional(Form form, string field) => !IsRequired(form.Schema, field) && !FormConditions.MayRequire(form.Schema, field);

    /// <summary>A typed text as the value that the field's schema asks for; null when it is none.</summary>
    public static JsonNode? Value(Form form, string field, string text) => Value(text, SchemaOf(form.Schema, field));

    private static JsonNode? Value(string text, JsonElement schema) => Type(schema) switch
    {
        "integer" or "number" => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null,
        "boolean" => JsonValue.Create(text is "true" or "on" or "yes"),
        "array" => new JsonArray([.. text.Split(',').Select(item => JsonValue.Create(item))]),
        _ => JsonValue.Create(text),
    };

    private static string? Fault(string text, JsonElement schema)
    {
        if (schema.ValueKind is not JsonValueKind.Object) return null;
        if (schema.TryGetProperty("enum", out var options) && !options.EnumerateArray().Any(option => option.ToString() == text)) return "choice";
        if (schema.TryGetProperty("const", out var constant) && !Same(constant, text)) return "confirm";
        if (schema.TryGetProperty("minLength", out var shortest) && text.Length < shortest.GetInt32()) return "too-short";
        if (schema.TryGetProperty("maxLength", out var longest) && text.Length > longest.GetInt32()) return "too-long";
        if (schema.TryGetProperty("pattern", out var pattern) && !Matches(text, pattern.GetString()!)) return "pattern";
        if (schema.TryGetProperty("format", out var format) && format.GetString() == "date" && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _)) return "date";
        return Bound(text, schema);
    }

    private static string? Bound(string text, JsonElement schema)
    {
        if (Type(schema) is not ("number" or "integer") || !decimal.TryParse(text, CultureInfo.InvariantCulture, out var number)) return null;
        if (schema.TryGetProperty("minimum", out var least) && number < least.GetDecimal()) return "too-small";
        return schema.TryGetProperty("maximum", out var most) && number > most.GetDecimal() ? "too-large" : null;
    }

    private static bool Same(JsonElement constant, string text) =>
        constant.ValueKind is JsonValueKind.True ? text is "true" or "on" or "yes" : constant.ToString() == text;

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant, PatternTime)
                || Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTime);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string Type(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("type", out var type) ? type.ToString() : "string";

    /// <summary>The schema of a field by its flat name, or by its dotted path through nested objects.</summary>
    private static JsonElement SchemaOf(JsonElement schema, string name)
    {
        if (Property(schema, name) is { } flat) return flat;
        var at = schema;
        foreach (var part in name.Split('.'))
            if (Property(at, part) is { } inner) at = inner;
            else return default;
        return at;
    }

    private static bool IsRequired(JsonElement schema, string name)
    {
        if (Names(schema).Contains(name)) return true;
        var at = schema;
        foreach (var part in name.Split('.'))
        {
            if (!Names(at).Contains(part) || Property(at, part) is not { } inner) return false;
            at = inner;
        }
        return true;
    }

    private static IEnumerable<string> Names(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(one => one.GetString()!) : [];

    private static JsonElement? Property(JsonElement schema, string name) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var found) ? found : null;

    private static FieldError Error(FormField field, string code) =>
        new(field.Name, code, new(FormTexts.Of(code).With(field.Label.Ar).Ar, FormTexts.Of(code).With(field.Label.En).En));
}
