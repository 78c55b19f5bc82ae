using System.Text.Json.Nodes;
using Sijil.Schema;

namespace Sijil.Serve.Forms;

/// <summary>Judges answers by the form's schema, and says of each field what is wrong and how to mend it.</summary>
internal static class FormAnswers
{
    /// <summary>Typed answers and what is wrong with them. Only the given fields are judged, so that each page can be.</summary>
    /// <param name="kept">What other pages said; conditions look there for what this page does not ask.</param>
    public static (JsonObject Answers, IReadOnlyList<FieldError> Errors) Judge(Form form, IEnumerable<FormField> fields, Func<string, string?> typed,
        Func<string, string?>? kept = null)
    {
        var asked = fields.ToList();
        JsonObject answers = [];
        Dictionary<string, FieldError> errors = new(StringComparer.Ordinal);
        foreach (var field in asked)
        {
            if (typed(field.Name)?.Trim() is not { Length: > 0 } text) continue;
            if (FormValues.Of(form, field.Name, text) is { } value) answers[field.Name] = value;
            else errors[field.Name] = FormTexts.Error(field, "number", null);
        }
        foreach (var error in form.Rules.Judge(Whole(form, asked, answers, kept)))
            if (asked.Find(field => field.Name == FieldOf(error)) is { } field) errors.TryAdd(field.Name, FormTexts.Error(field, error));
        foreach (var name in errors.Keys) answers.Remove(name);
        return (answers, [.. asked.Select(field => errors.GetValueOrDefault(field.Name)).OfType<FieldError>()]);
    }

    /// <summary>One entry of a group, judged at its place among the others.</summary>
    public static (JsonObject Entry, IReadOnlyList<FieldError> Errors) JudgeEntry(Form form, FormField group, JsonArray others, int at, Func<string, string?> typed)
    {
        JsonObject entry = [];
        Dictionary<string, FieldError> errors = new(StringComparer.Ordinal);
        foreach (var field in group.Fields ?? [])
        {
            if (typed(field.Name)?.Trim() is not { Length: > 0 } text) continue;
            if (FormValues.Of(FormValues.EntrySchema(form, group), field.Name, text) is { } value) entry[field.Name] = value;
            else errors[field.Name] = FormTexts.Error(field, "number", null);
        }
        var all = (JsonArray)others.DeepClone();
        if (at < all.Count) all[at] = entry.DeepClone();
        else all.Add(entry.DeepClone());
        var place = $"/{group.Name}/{Math.Min(at, all.Count - 1)}";
        foreach (var error in form.Rules.Judge(new JsonObject { [group.Name] = all }).Where(error => error.Instance == place || error.Instance.StartsWith(place + "/", StringComparison.Ordinal)))
            if (group.Fields!.FirstOrDefault(field => field.Name == (error.Property ?? error.Instance[place.Length..].TrimStart('/').Split('/')[0])) is { } field)
                errors.TryAdd(field.Name, FormTexts.Error(field, error));
        return (entry, [.. group.Fields!.Select(field => errors.GetValueOrDefault(field.Name)).OfType<FieldError>()]);
    }

    /// <summary>Whether a field may be left out whatever else is answered.</summary>
    public static bool IsOptional(Form form, string field) => !FormValues.Requires(form.Schema, field) && !FormConditions.MayRequire(form.Schema, field);

    /// <summary>Whether an entry of a group may leave a field out.</summary>
    public static bool IsOptional(Form form, FormField group, string field) => !FormValues.Requires(FormValues.EntrySchema(form, group), field);

    /// <summary>What this page says, and what was said elsewhere: a rule may look at both.</summary>
    private static JsonObject Whole(Form form, List<FormField> asked, JsonObject answers, Func<string, string?>? kept)
    {
        var whole = (JsonObject)answers.DeepClone();
        if (kept is null) return whole;
        foreach (var other in form.Fields.Where(field => !asked.Contains(field)))
            if (kept(other.Name)?.Trim() is { Length: > 0 } text && FormValues.Of(form, other.Name, text) is { } value) whole[other.Name] = value;
        return whole;
    }

    private static string FieldOf(SchemaError error) =>
        error.Instance.Length is 0 ? error.Property ?? "" : error.Instance[1..].Split('/')[0].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
