using System.Text.Json;

namespace Sijil.Facts.Registers;

/// <summary>What a field of a register's entry may name: its own options, or the entries of another register.</summary>
public static class RegisterChoices
{
    public static IReadOnlyList<RegisterOption> Of(RegisterField field, RegisterFold registers) => field.Kind switch
    {
        "choice" => field.Options ?? [],
        "entity" => Entries(registers, "entities"),
        "service" => Entries(registers, "services"),
        "indicator" => Entries(registers, "indicators"),
        "register" => Entries(registers, field.Of ?? ""),
        _ => [],
    };

    /// <summary>The words of a value; the value itself where nothing goes by that name.</summary>
    public static Bilingual NameOf(RegisterField field, string value, RegisterFold registers) => field.Kind switch
    {
        "choice" => field.Options?.FirstOrDefault(option => option.Value == value)?.Label ?? new(value, value),
        "entity" => Entry(registers, "entities", value),
        "service" => Entry(registers, "services", value),
        "indicator" => Entry(registers, "indicators", value),
        "register" => Entry(registers, field.Of ?? "", value),
        _ => new(value, value),
    };

    private static Bilingual Entry(RegisterFold registers, string register, string id) =>
        registers.Find(register, id) is { } found ? Title(found.Content) ?? new(id, id) : new(id, id);

    private static IReadOnlyList<RegisterOption> Entries(RegisterFold registers, string register) =>
        [.. from entry in registers.Entries(register) where entry.Withdrawn is null let title = Title(entry.Content) where title is not null select new RegisterOption(entry.Id, title)];

    /// <summary>What an entry is called: its title, or its name.</summary>
    public static Bilingual? Title(JsonElement content)
    {
        if (content.ValueKind is not JsonValueKind.Object) return null;
        return (content.TryGetProperty("title", out var text) || content.TryGetProperty("name", out text)) && text.ValueKind is JsonValueKind.Object
            && text.TryGetProperty("ar", out var ar) && text.TryGetProperty("en", out var en) ? new(ar.ToString(), en.ToString()) : null;
    }
}
