using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Steer.Legislation;

/// <summary>How one article stands to one approved policy or strategy.</summary>
/// <param name="Of">The register, a slash and the entry: policies/services-360.</param>
/// <param name="Verdict">aligned, conflicts or untouched.</param>
internal sealed record Cell(string Article, string Of, string Verdict, string? Note = null)
{
    public const string Untouched = "untouched";

    public static readonly IReadOnlyList<string> Verdicts = ["aligned", "conflicts", Untouched];
}

/// <summary>An approved policy or strategy against which articles are held.</summary>
internal sealed record Yardstick(string Id, Bilingual Title)
{
    public string Link => $"/registers/{Id}";
}

/// <summary>The policies that are approved and the sector strategies that are in force.</summary>
internal static class Alignment
{
    private static readonly (string Register, string Standing)[] Sources = [("policies", "approved"), ("sector-strategies", "force")];

    public static IReadOnlyList<Yardstick> Yardsticks(RegisterFold registers) =>
        [.. from source in Sources
            from entry in registers.Entries(source.Register)
            where Says(entry, "standing") == source.Standing && entry.Withdrawn is null
            select new Yardstick($"{source.Register}/{entry.Id}", RegisterChoices.Title(entry.Content) ?? new(entry.Id, entry.Id))];

    /// <summary>A yardstick by its id, also one that no longer stands.</summary>
    public static Yardstick Find(string id, RegisterFold registers)
    {
        var (register, entry) = id.Split('/', 2) is [var first, var rest] ? (first, rest) : ("", id);
        return new(id, registers.Find(register, entry) is { } found && RegisterChoices.Title(found.Content) is { } title ? title : new(id, id));
    }

    private static string Says(RegisterEntry entry, string name) =>
        entry.Content.TryGetProperty(name, out var said) ? said.ToString() : "";
}
