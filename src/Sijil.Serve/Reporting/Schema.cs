using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sijil.Serve.Reporting;

/// <summary>Holds a value against a JSON Schema and says the first place where it does not fit.</summary>
/// <remarks>Only the words that models/reporting uses are understood; a word beyond them is refused when the schema is read.</remarks>
internal sealed class Schema
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "title", "description", "type", "additionalProperties", "required", "properties", "pattern", "enum", "format", "minimum", "maximum",
    };

    private readonly JsonElement root;

    private Schema(JsonElement root) => this.root = root;

    /// <summary>The schema of a transaction, as it stands in models/reporting.</summary>
    public static Schema OfTransactions { get; } = Read("transaction.schema.json");

    /// <returns>Null when the value fits.</returns>
    public Misfit? Check(JsonElement value, string path) => Check(value, root, path);

    private static Schema Read(string name)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} was not built in.");
        var root = JsonDocument.Parse(stream).RootElement;
        foreach (var word in root.EnumerateObject().Concat(root.GetProperty("properties").EnumerateObject().SelectMany(each => each.Value.EnumerateObject())))
            if (!Words.Contains(word.Name)) throw new NotSupportedException($"{name}: the word {word.Name} is not understood.");
        return new(root);
    }

    private static Misfit? Check(JsonElement value, JsonElement schema, string path)
    {
        if (!IsOfType(value, schema)) return new(path, $"{schema.GetProperty("type")}");
        return value.ValueKind switch
        {
            JsonValueKind.Object => CheckObject(value, schema, path),
            JsonValueKind.String => CheckText(value.GetString()!, schema, path),
            JsonValueKind.Number => CheckNumber(value.GetDecimal(), schema, path),
            _ => null,
        };
    }

    private static bool IsOfType(JsonElement value, JsonElement schema) => schema.GetProperty("type").GetString() switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "string" => value.ValueKind is JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
        _ => false,
    };

    private static Misfit? CheckObject(JsonElement value, JsonElement schema, string path)
    {
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!))
            if (!value.TryGetProperty(name, out _)) return new($"{path}/{name}", "required");
        var known = schema.GetProperty("properties");
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var place = $"{path}/{Shown(property.Name)}";
            if (!known.TryGetProperty(property.Name, out var inner)) return new(place, "additionalProperties");
            if (!met.Add(property.Name)) return new(place, "twice");
            if (Check(property.Value, inner, place) is { } misfit) return misfit;
        }
        return null;
    }

    private static Misfit? CheckText(string text, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))) return new(path, $"pattern {pattern}");
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.GetString() == text)) return new(path, $"enum {words}");
        return schema.TryGetProperty("format", out _) && !IsMoment(text) ? new(path, "format date-time") : null;
    }

    private static Misfit? CheckNumber(decimal number, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("minimum", out var least) && number < least.GetDecimal()) return new(path, $"minimum {least}");
        return schema.TryGetProperty("maximum", out var most) && number > most.GetDecimal() ? new(path, $"maximum {most}") : null;
    }

    /// <summary>A moment as RFC 3339 writes it: with its offset, so that nobody has to guess.</summary>
    public static bool IsMoment(string text) => TryMoment(text, out _);

    public static bool TryMoment(string text, out DateTimeOffset moment)
    {
        moment = default;
        return Regex.IsMatch(text, @"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,7})?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript, TimeSpan.FromSeconds(1))
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out moment);
    }

    private static string Shown(string name) => name.Length <= 40 ? name : name[..40];
}

/// <summary>Where a value does not fit, and which word of the schema it breaks.</summary>
internal sealed record Misfit(string Path, string Rule);
