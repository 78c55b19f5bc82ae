using System.Globalization;
using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Steer.Registers;

namespace Sijil.Steer.Plan;

/// <summary>One item of the plan, from the plan itself down to the indicator of a service.</summary>
/// <param name="Parent">The item that it belongs to; empty at the top.</param>
/// <param name="Sector">Of its own; empty where it has that of its parent.</param>
/// <param name="Targets">What was adopted, with <paramref name="Source"/>; <paramref name="Steps"/>: what the years before should reach.</param>
/// <param name="Indicator">The indicator that counts it; where none is named its values are reported.</param>
internal sealed record PlanItem(string Id, string Level, string Parent, string Sector, Bilingual Title, string Owner, string Unit, bool LowerIsBetter, decimal? Baseline,
    YearFigures Targets, YearFigures Steps, string Indicator, string Service, string Programme, string Source, string Note, bool IsSample)
{
    public static readonly IReadOnlyList<string> Levels = ["plan", "agenda", "goal", "kpi", "programme", "project", "entity-kpi", "service-indicator"];

    /// <summary>It has a value and a target, and does not only hold others together.</summary>
    public bool IsMeasured => Level is "kpi" or "entity-kpi" or "service-indicator";

    /// <summary>Whether anything it says came of a simulation or a played act.</summary>
    public bool IsSimulated { get; init; }

    public bool IsProgramme => Level is "programme" or "project";

    /// <summary>What is wanted of a year: the target adopted for it, or its milestone.</summary>
    public decimal? TargetOf(int year) => Targets[year] ?? Steps[year];

    public static PlanItem Read(string id, JsonElement content)
    {
        string Said(string name) => KeptEntry.Text(content, name) ?? "";
        return new(id, Said("level"), Said("parent"), Said("sector"), RegisterChoices.Title(content) ?? new(id, id), Said("owner"), Said("unit"), Said("better") is "lower",
            decimal.TryParse(Said("baseline"), NumberStyles.Number, CultureInfo.InvariantCulture, out var baseline) ? baseline : null,
            YearFigures.Read(Said("targets")), YearFigures.Read(Said("steps")), Said("indicator"), Said("service"), Said("programme"), Said("source"), Said("note"), Said("sample") is "true");
    }
}
