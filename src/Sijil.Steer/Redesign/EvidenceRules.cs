using System.Globalization;
using Sijil.Facts;
using Sijil.Measure.Savings;

namespace Sijil.Steer.Redesign;

/// <summary>A pilot has proved itself when enough cases, before and in it, show the reduction that was asked for before it began, beyond chance.</summary>
internal static class EvidenceRules
{
    public static Refusal? Judge(AnswerSheet sheet)
    {
        if (sheet.Text("gate.outcome") is not "pass") return null;
        var evidence = Of(sheet.Need<Ideal>("ideal"), sheet.Need<Comparison>("pilot.comparison"));
        if (!Suffices(evidence)) return Below(evidence);
        sheet.Put("evidence", evidence);
        return null;
    }

    public static Evidence Of(Ideal ideal, Comparison comparison)
    {
        var measure = ideal.Measure ?? "days";
        return new(comparison, measure, comparison.ReductionOn(measure), ideal.Least ?? new(1, 30));
    }

    public static bool Suffices(Evidence evidence) => Math.Min(evidence.Comparison.BeforeCases, evidence.Comparison.AfterCases) >= evidence.Least.Cases
        && (decimal)evidence.Reduction * 100 >= evidence.Least.Reduction && evidence.Comparison.On(evidence.Measure) is { Low: > 0 };

    private static Refusal Below(Evidence evidence) => ProjectRefusals.EvidenceBelow.With(evidence.Comparison.BeforeCases, evidence.Comparison.AfterCases, evidence.Least.Cases,
        Said(evidence.Reduction * 100), evidence.Least.Reduction, Said(evidence.Comparison.On(evidence.Measure)?.Low ?? 0));

    private static string Said(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
