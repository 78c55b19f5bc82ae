using Sijil.Decisions.Feel;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Inventories;

/// <summary>One of a government's own indicators, row by row, so that any part of its inventory is read from the same counts.</summary>
internal sealed class CountedIndicator
{
    private readonly Formula numerator, denominator, where;
    private readonly List<CountedRow> rows = [];

    public CountedIndicator(InventoryIndicator indicator, BookTable table)
    {
        Indicator = indicator;
        (numerator, denominator, where) = (Formula.Of(indicator.Numerator, table.Columns), Formula.Of(indicator.Denominator ?? "1", table.Columns), Formula.Of(indicator.Where ?? "true", table.Columns));
        if (Trouble is not null) return;
        foreach (var row in table.Rows)
            if (row.Counts && where.Of(row.Values).IsTrue) rows.Add(new(row, numerator.Of(row.Values), denominator.Amount(row.Values)));
    }

    public InventoryIndicator Indicator { get; }

    /// <summary>What is wrong with one of its formulas: it says so itself and stops no other.</summary>
    public FormulaTrouble? Trouble => numerator.Trouble ?? denominator.Trouble ?? where.Trouble;

    public Value Of(string organisation = "")
    {
        if (Trouble is not null) return Value.None(Reasons.WrongFormula);
        var some = organisation.Length is 0 ? rows : rows.FindAll(row => row.Row.Organisation == organisation);
        var amount = Indicator.Measure is "distinct" ? some.SelectMany(row => row.Numerator.Kind is FeelKind.List ? row.Numerator.Items : [row.Numerator]).Distinct().Count() : some.Sum(row => row.Amount);
        return Indicator.Measure is "share" ? Value.Share(amount, some.Sum(row => row.Denominator)) : new(amount, amount, some.Count, []);
    }

    /// <summary>The rows on a side of it.</summary>
    public IReadOnlyList<BookRow> Rows(Side side, string organisation = "") =>
        [.. rows.Where(row => (organisation.Length is 0 || row.Row.Organisation == organisation) && IsOn(side, row)).Select(row => row.Row)];

    private static bool IsOn(Side side, CountedRow row) => side switch
    {
        Side.Numerator => row.Amount != 0,
        Side.Denominator => row.Denominator != 0,
        Side.Outside => row.Denominator != 0 && row.Amount == 0,
        _ => false,
    };

    private sealed record CountedRow(BookRow Row, FeelValue Numerator, decimal Denominator)
    {
        public decimal Amount => Numerator.AsNumber ?? (Numerator.IsTrue || Numerator.Kind is FeelKind.List or FeelKind.String ? 1 : 0);
    }
}
