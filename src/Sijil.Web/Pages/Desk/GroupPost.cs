using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Serve.Forms;
using Sijil.Web.Kit.Reading;

namespace Sijil.Web.Pages.Desk;

/// <summary>The entries of a group as a desk's sheet sends them: a field for every part of every entry. An entry left blank is none.</summary>
internal static class GroupPost
{
    private const int Most = 200;

    public static string NameOf(FormField group, int at, FormField field) => string.Create(CultureInfo.InvariantCulture, $"{group.Name}[{at}].{field.Name}");

    /// <returns>The entries as JSON; empty where there is none.</returns>
    public static string Of(FormField group, IFormCollection form)
    {
        JsonArray entries = [];
        for (var at = 0; at < Most && group.Fields!.Any(field => form.ContainsKey(NameOf(group, at, field))); at++)
        {
            JsonObject entry = [];
            foreach (var field in group.Fields!)
                if (CleanInput.Of(form[NameOf(group, at, field)]) is { Length: > 0 } text) entry[field.Name] = text;
            if (entry.Count > 0) entries.Add((JsonNode)entry);
        }
        return entries.Count > 0 ? entries.ToJsonString() : "";
    }

    public static IReadOnlyList<JsonObject> Entries(string? value)
    {
        if (value is not { Length: > 0 }) return [];
        try
        {
            return [.. (JsonNode.Parse(value) as JsonArray ?? []).OfType<JsonObject>()];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
