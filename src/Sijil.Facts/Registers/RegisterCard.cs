using System.ComponentModel.DataAnnotations;

namespace Sijil.Facts.Registers;

/// <summary>A register that the Secretariat keeps, as a file describes it: what an entry says, who proposes one, who agrees to it, who reads it.</summary>
/// <param name="Id">The register's own name; its entries stand under it, from files of the folder of that name and from cases.</param>
/// <param name="Group">Under which heading it is listed.</param>
/// <param name="Proposes">Roles that may begin an entry.</param>
/// <param name="Agrees">The role at the Secretariat that agrees to an entry before it stands; empty where none need.</param>
/// <param name="Reads">Roles that may read it, or everyone.</param>
/// <param name="Renewal">An entry is to be looked at again after this ISO duration; never where it is not said.</param>
public sealed record RegisterCard(string Id, int Order, [AllowedValues("plan", "policy", "service", "entity", "knowledge", "recognition")] string Group, Bilingual Name, Bilingual Lead, Bilingual EntryName, IReadOnlyList<string> Proposes, string Agrees,
    IReadOnlyList<string> Reads, IReadOnlyList<RegisterField> Fields, string? Renewal = null)
{
    public const string Everyone = "everyone";

    public bool IsPublic => Reads.Contains(Everyone);

    /// <summary>Whoever may propose or must agree reads, too.</summary>
    public bool MayRead(string role) => IsPublic || Reads.Contains(role) || MayPropose(role) || role == Agrees;

    public bool MayPropose(string role) => Proposes.Contains(role);
}

/// <summary>What an entry says beside its title.</summary>
/// <param name="Kind">line, text, number, percent, money, date, choice, entity, service, indicator, years (a year and a number on each line), or register with <paramref name="Of"/>.</param>
/// <param name="Of">The register that a value names an entry of.</param>
/// <param name="Column">Shown in the list, and a filter there where it is a choice.</param>
public sealed record RegisterField(string Name, Bilingual Label,
    [AllowedValues("line", "text", "number", "percent", "money", "date", "choice", "entity", "service", "indicator", "register", "years")] string Kind, Bilingual? Hint = null, IReadOnlyList<RegisterOption>? Options = null, string? Of = null,
    bool Optional = false, bool Column = false)
{
    /// <summary>Whether a value is one of a list.</summary>
    public bool IsChoice => Kind is "choice" or "entity" or "service" or "indicator" or "register";
}

public sealed record RegisterOption(string Value, Bilingual Label);
