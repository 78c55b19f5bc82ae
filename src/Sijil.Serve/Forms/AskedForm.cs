using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Decisions.Feel;

namespace Sijil.Serve.Forms;

/// <summary>What of a form is asked: a page or field whose <c>when</c> does not hold is left out, and what was answered there counts for nothing.</summary>
internal static class AskedForm
{
    /// <summary>The form as these answers leave it, page after page; a condition sees the case and the answers before it.</summary>
    public static Form Of(Form form, JsonObject data, Func<string, string?> answer)
    {
        if (!HasConditions(form)) return form;
        var known = (JsonObject)data.DeepClone();
        foreach (var field in form.Fields) Put(known, field.Name, null);    // an answer that is no longer asked for is not known either
        List<FormPage> pages = [];
        foreach (var page in form.Layout.Where(page => Holds(page.When, known)))
        {
            List<FormField> fields = [];
            foreach (var field in page.Fields.Where(field => Holds(field.When, known)))
            {
                fields.Add(field);
                if (answer(field.Name)?.Trim() is { Length: > 0 } text) Put(known, field.Name, FormAnswers.Value(form, field.Name, text));
            }
            if (fields.Count > 0) pages.Add(page with { Fields = fields });
        }
        return form with { Layout = pages };
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

    /// <summary>The conditions that are not FEEL, each with where it stands in the form's file; they are taken to hold.</summary>
    public static IEnumerable<(string Path, string When, FeelError Error)> Problems(Form form) =>
        from place in form.Layout.SelectMany((page, at) => page.Fields.Select((field, index) => (Path: $"$.layout[{at}].fields[{index}].when", field.When))
            .Prepend((Path: $"$.layout[{at}].when", page.When)))
        where place.When is not null
        let error = FeelExpression.Parse(place.When).Error
        where error is not null
        select (place.Path, place.When, error);

    private static bool HasConditions(Form form) => form.Layout.Any(page => page.When is not null || page.Fields.Any(field => field.When is not null));

    private static bool Holds(string? when, JsonObject known) =>
        when is null || FeelExpression.Parse(when).Expression is not { } condition
        || FeelValue.FromJson(JsonSerializer.SerializeToElement(known)) is not { AsContext: { } context } || condition.Evaluate(context).IsTrue;

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
