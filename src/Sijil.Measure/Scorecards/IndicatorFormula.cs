using System.Runtime.CompilerServices;
using Sijil.Decisions.Feel;

namespace Sijil.Measure.Scorecards;

/// <summary>What a formula says of one row.</summary>
/// <param name="Numerator">Nothing where it is not known.</param>
internal readonly record struct RowCount(bool IsIn, bool IsExcluded, decimal? Numerator, decimal Denominator)
{
    public bool IsOn(Side side) => side switch
    {
        Side.Excluded => IsExcluded,
        Side.Denominator => IsIn && !IsExcluded && Numerator is not null && Denominator != 0,
        Side.Numerator => IsIn && !IsExcluded && Numerator is not null and not 0,
        _ => IsIn && !IsExcluded && Numerator is 0 && Denominator != 0,
    };
}

/// <summary>An indicator's formula, compiled once for as long as its entry stands.</summary>
internal sealed class IndicatorFormula
{
    private static readonly ConditionalWeakTable<Indicator, IndicatorFormula> known = [];
    private readonly Formula where, numerator, denominator, excluded;

    private IndicatorFormula(FormulaText text, IReadOnlyList<string> columns)
    {
        where = Formula.Of(Filled(text.Where, "true"), columns);
        numerator = Formula.Of(text.Numerator, columns);
        denominator = Formula.Of(Filled(text.Denominator, "1"), columns);
        excluded = Formula.Of(Filled(text.Excluded, "false"), columns);
        Reads = [.. new[] { where, numerator, denominator, excluded }.SelectMany(formula => formula.Reads).Distinct()];
    }

    /// <summary>The columns that some part of it reads.</summary>
    public IReadOnlyList<string> Reads { get; }

    public FormulaTrouble? Trouble => where.Trouble ?? numerator.Trouble ?? denominator.Trouble ?? excluded.Trouble;

    public static IndicatorFormula Of(Indicator indicator) =>
        known.GetValue(indicator, one => new(one.Formula!, one.CountsSubServices ? SubServiceColumns.Names : RowColumns.Names));

    public RowCount Count(ReadOnlySpan<FeelValue> row)
    {
        if (!where.Of(row).IsTrue) return default;
        if (excluded.Of(row).IsTrue) return new(true, true, 0, 0);
        var value = numerator.Of(row);
        return new(true, false, value.IsNull ? null : value.AsNumber ?? (value.IsTrue ? 1 : 0), denominator.Amount(row));
    }

    private static string Filled(string? text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : text;
}
