using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Decisions.Feel;

namespace Sijil.Serve.Forms;

/// <summary>What of a form is asked: a page or field whose <c>when</c> does not hold is left out, and what was answered there counts for nothing. What is calculated is worked out on the way.</summary>
internal static class AskedForm
{
    /// <summary>The form as these answers leave it, page after page; a condition sees the case and the answers before it.</summary>
    public static Form Of(Form form, JsonObject data, Func<string, string?> answer) => Walk(form, data, answer).Form;

    /// <summary>The answers, and among them what follows from the others: whatever somebody typed there.</summary>
    public static Func<string, string?> Answers(Form form, JsonObject data, Func<string, string?> answer)
    {
        if (form.Fields.All(field => field.Calculation is null)) return answer;
        var calculated = Walk(form, data, answer).Calculated;
        return name => calculated.TryGetValue(name, out var value) ? value : answer(name);
    }

    /// <summary>The whole form on one sheet: what depends on its own answers stands there to be filled in, what the case rules out does not.</summary>
    public static Form Sheet(Form form, JsonObject data)
    {
        if (!HasConditions(form)) return form;
        bool Stands(string? when) => when is null || form.Fields.Any(field => when.Contains(field.Name, StringComparison.Ordinal)) || Holds(when, data);
        return form with
        {
            Layout = [.. from page in form.Layout where Stands(page.When)
                         let fields = page.Fields.Where(field => Stands(field.When)).ToList()
                         where fields.Count > 0
                         select page with { Fields = fields }],
        };
    }

    /// <summary>The conditions and calculations that are not FEEL, each with where it stands in the form's file; such a condition is taken to hold.</summary>
    public static IEnumerable<(string Path, string When, FeelError Error)> Problems(Form form) =>
        from place in form.Layout.SelectMany((page, at) => page.Fields.SelectMany((field, index) => new (string Path, string? Feel)[]
                { ($"$.layout[{at}].fields[{index}].when", field.When), ($"$.layout[{at}].fields[{index}].calculation", field.Calculation) })
            .Prepend((Path: $"$.layout[{at}].when", Feel: page.When)))
        where place.Feel is not null
        let error = FeelExpression.Parse(place.Feel).Error
        where error is not null
        select (place.Path, place.Feel, error);

    private static (Form Form, Dictionary<string, string?> Calculated) Walk(Form form, JsonObject data, Func<string, string?> answer)
    {
        Dictionary<string, string?> calculated = new(StringComparer.Ordinal);
        if (!HasConditions(form)) return (form, calculated);
        var known = (JsonObject)data.DeepClone();
        foreach (var field in form.Fields) Put(known, field.Name, null);    // an answer that is no longer asked for is not known either
        List<FormPage> pages = [];
        foreach (var page in form.Layout.Where(page => Holds(page.When, known)))
        {
            List<FormField> fields = [];
            foreach (var field in page.Fields.Where(field => Holds(field.When, known)))
            {
                fields.Add(field);
                var text = field.Calculation is { } feel ? calculated[field.Name] = Calculated(feel, known) : answer(field.Name)?.Trim();
                if (text is { Length: > 0 }) Put(known, field.Name, FormValues.Of(form, field.Name, text));
            }
            if (fields.Count > 0) pages.Add(page with { Fields = fields });
        }
        return (form with { Layout = pages }, calculated);
    }

    private static bool HasConditions(Form form) =>
        form.Layout.Any(page => page.When is not null || page.Fields.Any(field => field.When is not null || field.Calculation is not null));

    private static bool Holds(string? when, JsonObject known) => when is null || Evaluated(when, known) is not { } value || value.IsTrue;

    private static string? Calculated(string feel, JsonObject known) => Evaluated(feel, known) switch
    {
        null or { IsNull: true } => null,
        { AsString: { } text } => text,
        var other => other.Value.ToString(),
    };

    /// <summary>Null for what is not FEEL.</summary>
    private static FeelValue? Evaluated(string feel, JsonObject known) =>
        FeelExpression.Parse(feel).Expression is { } expression && FeelValue.FromJson(JsonSerializer.SerializeToElement(known)) is { AsContext: { } context }
            ? expression.Evaluate(context) : null;

    /// <summary>Sets a value at a dotted path; null takes it away.</summary>
    private static void Put(JsonObject into, string path, JsonNode? value)
    {
        var parts = path.Split('.');
        foreach (var part in parts[..^1])
        {
            if (into[part] is not JsonObject inner)
            {
                if (value is null) return;
                into[part] = inner = [];
            }
            into = inner;
        }
        if (value is null) into.Remove(parts[^1]);
        else into[parts[^1]] = value;
    }
}
