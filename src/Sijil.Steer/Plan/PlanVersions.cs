using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Steer.Registers;

namespace Sijil.Steer.Plan;

/// <summary>What an item of the plan said before and says after, in one of its fields.</summary>
internal sealed record FieldChange(RegisterField Field, string? Before, string? After);

/// <summary>An item that two versions of the plan do not say the same of.</summary>
/// <param name="Kind">added, changed or removed.</param>
internal sealed record PlanChange(string Id, Bilingual Title, string Kind, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Whether what it says came of a simulation or a played act.</summary>
    public bool IsSimulated { get; init; }
}

/// <summary>The plan as it stood at any moment, told from the history of its entries; and what came between two moments.</summary>
internal static class PlanVersions
{
    public const string Register = "plan";

    /// <summary>What stood in a register at a moment, by id; what had been withdrawn did not stand.</summary>
    public static IReadOnlyDictionary<string, JsonElement> At(RegisterFold registers, string register, DateTimeOffset at) => PastEntries.At(registers, register, at);

    public static IReadOnlyList<PlanChange> Between(RegisterFold registers, DateTimeOffset from, DateTimeOffset to)
    {
        if (registers.All<RegisterCard>("registers").GetValueOrDefault(Register) is not { } card) return [];
        var (before, after) = (At(registers, Register, from), At(registers, Register, to));
        return [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(id => Change(card, id, before.GetValueOrDefault(id), after.GetValueOrDefault(id))).OfType<PlanChange>()
            .Select(change => change with { IsSimulated = registers.Find(Register, change.Id)?.IsSimulatedAt(to) is true })];
    }

    private static PlanChange? Change(RegisterCard card, string id, JsonElement before, JsonElement after)
    {
        var title = RegisterChoices.Title(after.ValueKind is JsonValueKind.Object ? after : before) ?? new(id, id);
        if (before.ValueKind is JsonValueKind.Undefined) return new(id, title, "added", []);
        if (after.ValueKind is JsonValueKind.Undefined) return new(id, title, "removed", []);
        var named = new RegisterField("title", card.EntryName, "line");
        FieldChange[] fields = [.. card.Fields.Prepend(named).Select(field => new FieldChange(field, Said(before, field), Said(after, field))).Where(change => change.Before != change.After)];
        return fields.Length is 0 ? null : new(id, title, "changed", fields);
    }

    private static string? Said(JsonElement content, RegisterField field) =>
        field.Name is "title" ? RegisterChoices.Title(content)?.Ar : KeptEntry.Text(content, field.Name);
}
