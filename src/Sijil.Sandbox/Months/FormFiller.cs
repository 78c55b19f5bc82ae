using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Serve.Forms;

namespace Sijil.Sandbox.Months;

/// <summary>Fills in a form as its schema asks: what is required, what follows from an answer, nothing else.</summary>
internal sealed class FormFiller
{
    private readonly (string Name, JsonElement Schema)[] required;
    private readonly (string Field, string Is, string[] Then)[] follows;
    private readonly JsonElement properties;

    private readonly Form form;

    public FormFiller(Form form)
    {
        this.form = form;
        properties = form.Schema.GetProperty("properties");
        required = [.. Strings(form.Schema, "required").Select(name => (name, properties.GetProperty(name)))];
        follows = [.. (form.Schema.TryGetProperty("allOf", out var rules) ? rules.EnumerateArray() : default).SelectMany(Follow)];
    }

    /// <summary>How many fields were put to the person with these answers, and how many of them a register already had.</summary>
    public (int Asked, int Held) Counts(JsonObject answers)
    {
        var put = AskedForm.Of(form, [], name => answers[name]?.ToString()).Fields.Where(field => field.Prefill is null).ToList();
        return (put.Count, put.Count(field => field.Source is not null));
    }

    public JsonObject Fill(Words words, ref Chance chance, string? luck = null)
    {
        var answers = new JsonObject();
        foreach (var (name, schema) in required) answers[name] = Value(name, schema, words, luck, ref chance);
        foreach (var (field, isValue, then) in follows)
            if (answers[field]?.ToString() == isValue)
                foreach (var name in then) answers[name] ??= Value(name, properties.GetProperty(name), words, luck, ref chance);
        return answers;
    }

    /// <param name="luck">By what the answer falls, whichever form asks it; nothing where it falls as its turn comes.</param>
    private static JsonNode Value(string name, JsonElement schema, Words words, string? luck, ref Chance chance)
    {
        if (luck is null) return Value(name, schema, words, ref chance);
        var own = Chance.Of(luck, name);
        return Value(name, schema, words, ref own);
    }

    private static JsonNode Value(string name, JsonElement schema, Words words, ref Chance chance)
    {
        if (schema.TryGetProperty("const", out var constant)) return JsonNode.Parse(constant.GetRawText())!;
        if (schema.TryGetProperty("enum", out var options)) return Choices.Of(name, options, ref chance);
        return schema.GetProperty("type").GetString() switch
        {
            "boolean" => true,
            "number" or "integer" => Number(schema, ref chance),
            _ when schema.TryGetProperty("format", out var format) && format.GetString() == "date" => words.Date(chance.Between(1, 9)),
            _ => words.Of(name, ref chance),
        };
    }

    private static JsonValue Number(JsonElement schema, ref Chance chance)
    {
        var least = schema.TryGetProperty("minimum", out var minimum) ? minimum.GetDecimal() : 0;
        var most = schema.TryGetProperty("maximum", out var maximum) ? Math.Min(maximum.GetDecimal(), least + 1_000) : least + 100;
        return JsonValue.Create(least + decimal.Floor((most - least) * (decimal)chance.Share()));
    }

    private static IEnumerable<(string, string, string[])> Follow(JsonElement rule)
    {
        if (!rule.TryGetProperty("if", out var when) || !rule.TryGetProperty("then", out var then)) yield break;
        foreach (var field in when.GetProperty("properties").EnumerateObject())
            if (field.Value.TryGetProperty("const", out var constant)) yield return (field.Name, constant.ToString(), [.. Strings(then, "required")]);
    }

    private static IEnumerable<string> Strings(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(one => one.GetString()!) : [];
}

/// <summary>What people choose where a form offers choices: mostly what helps the case along, sometimes not.</summary>
internal static class Choices
{
    private static readonly Dictionary<string, double[]> Shares = new(StringComparer.Ordinal)
    {
        ["review.decision"] = [0.9, 0.06, 0.04], ["request.dataCorrect"] = [0.93, 0.07], ["safety.decision"] = [0.93, 0.07],
        ["activityReview.decision"] = [0.94, 0.06], ["objection.outcome"] = [0.85, 0.15], ["advice.outcome"] = [0.8, 0.2], ["late.decision"] = [0.9, 0.1],
        ["business.legalForm"] = [0.3, 0.35, 0.25, 0.1],
    };

    public static JsonNode Of(string name, JsonElement options, ref Chance chance)
    {
        var count = options.GetArrayLength();
        if (!Shares.TryGetValue(name, out var shares)) return options[chance.Next(count)].GetString()!;
        var left = chance.Share();
        for (var at = 0; at < Math.Min(count, shares.Length); at++)
            if ((left -= shares[at]) < 0) return options[at].GetString()!;
        return options[0].GetString()!;
    }
}
