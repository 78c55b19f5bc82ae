namespace Sijil.Decisions.Dmn;

/// <summary>A rule of a decision table that matched, with what its two annotation columns say about it in Arabic and in English.</summary>
/// <param name="Decision">The name of the decision or business knowledge model that holds the table.</param>
/// <param name="Id">The rule's id; empty where the file gives none.</param>
/// <param name="Index">The rule's row, from 1.</param>
/// <param name="Ar">The annotation column "ar".</param>
/// <param name="En">The annotation column "en".</param>
public sealed record MatchedRule(string Decision, string Id, int Index, string Ar, string En);
