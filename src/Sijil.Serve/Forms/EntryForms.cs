using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Forms;

/// <summary>The form of a register's entry, made from the register's own description, so that a register is one file.</summary>
internal static class EntryForms
{
    /// <summary>Forms of this family are called entry-of/ and the register's id.</summary>
    public const string Family = "entry-of/";

    /// <summary>A year and a number on each line.</summary>
    private const string YearLines = @"^\s*20[0-9]{2}\s*:\s*-?[0-9]+([.][0-9]+)?([ \t]*\r?\n\s*20[0-9]{2}\s*:\s*-?[0-9]+([.][0-9]+)?)*\s*$";

    public static Form Of(RegisterCard card, RegisterFold registers)
    {
        List<(FormField Field, JsonObject Rule, bool Optional)> asked =
        [
            (new("entry.title.ar", new("العنوان بالعربية", "Title in Arabic")), Line(3), false),
            (new("entry.title.en", new("العنوان بالإنجليزية", "Title in English")), Line(3), false),
            .. card.Fields.Select(field => (Field(field, registers), Rule(field, registers), field.Optional)),
        ];
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["type"] = "object",
            ["properties"] = new JsonObject(asked.Select(one => KeyValuePair.Create(one.Field.Name, (JsonNode?)one.Rule))),
            ["required"] = new JsonArray([.. asked.Where(one => !one.Optional).Select(one => (JsonNode)one.Field.Name)]),
            ["additionalProperties"] = false,
        };
        return new(Family + card.Id, card.EntryName, JsonSerializer.SerializeToElement(schema), [new("entry", card.EntryName, [.. asked.Select(one => one.Field)])], card.Lead);
    }

    private static FormField Field(RegisterField field, RegisterFold registers) => new($"entry.{field.Name}", field.Label, Widget(field), field.Hint,
        field.IsChoice ? [.. RegisterChoices.Of(field, registers).Select(option => new FormOption(option.Value, option.Label))] : null);

    private static string Widget(RegisterField field) => field.Kind switch
    {
        "text" or "years" => "textarea",
        "number" or "percent" or "money" => "number",
        "date" => "date",
        "choice" when field.Options is { Count: <= 5 } => "radio",
        _ when field.IsChoice => "select",
        _ => "text",
    };

    private static JsonObject Rule(RegisterField field, RegisterFold registers) => field.Kind switch
    {
        "text" => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 5000 },
        "years" => new() { ["type"] = "string", ["maxLength"] = 1000, ["pattern"] = YearLines },
        "number" => new() { ["type"] = "number" },
        "percent" => new() { ["type"] = "number", ["minimum"] = -100, ["maximum"] = 100 },
        "money" => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1_000_000_000_000 },
        "date" => new() { ["type"] = "string", ["format"] = "date" },
        _ when field.IsChoice => new() { ["type"] = "string", ["enum"] = new JsonArray([.. RegisterChoices.Of(field, registers).Select(option => (JsonNode)option.Value)]) },
        _ => Line(1),
    };

    private static JsonObject Line(int shortest) => new() { ["type"] = "string", ["minLength"] = shortest, ["maxLength"] = 300 };
}
