using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>The policy's three benefits: what the same transactions would have taken before, less what they took.</summary>
internal static class Benefits
{
    public static Value StaffHoursFreed(Sides sides, Selection selection) =>
        Sum(Totals(sides, selection), (baseline, total) => [new("hours", ((decimal)baseline.StaffMinutes * total.Count - total.Minutes) / 60)]);

    /// <summary>The customer's cost falls with the visits that remain, the government's with the staff minutes that remain; the two are never added silently.</summary>
    public static Value Savings(Sides sides, Selection selection) => Sum(Totals(sides, selection), (baseline, total) =>
    [
        new("customers", baseline.CustomerCost * Saved((decimal)baseline.Visits * total.Count, total.Visits, total.Count)),
        new("government", baseline.GovernmentCost * Saved((decimal)baseline.StaffMinutes * total.Count, total.Minutes, total.Count)),
    ]);

    /// <summary>The baseline of each service code, where its card has one.</summary>
    public static CardBaseline?[] BaselinesOf(Selection selection) => BaselinesOf(selection.Figures.Words, selection.Scope);

    public static CardBaseline?[] BaselinesOf(Codes words, Scope scope)
    {
        var baselines = new CardBaseline?[words.Count];
        foreach (var card in scope.Registers.Services.Values)
            if (words.Find(card.Code) is >= 0 and var code) baselines[code] = card.Baseline;
        return baselines;
    }

    /// <summary>How many transactions' worth was saved, when something that took so much before takes so much now.</summary>
    private static decimal Saved(decimal before, long now, int count) => before == 0 ? 0 : (before - now) / before * count;

    private static Value Sum((CardBaseline? Baseline, Total Total)[] totals, Func<CardBaseline, Total, ValuePart[]> count)
    {
        var counted = totals.Where(each => each.Total.Count > 0).ToList();
        var parts = counted.Where(each => each.Baseline is not null).SelectMany(each => count(each.Baseline!, each.Total))
            .GroupBy(part => part.Code, (code, same) => new ValuePart(code, same.Sum(part => part.Amount))).ToList();
        var unsaid = counted.Where(each => each.Baseline is null).Sum(each => each.Total.Count);
        var over = counted.Sum(each => each.Total.Count) - unsaid;
        if (over is 0) return Value.None(unsaid > 0 ? Reasons.NoBaseline : Reasons.NothingYet, unsaid);
        return new(parts.Sum(part => part.Amount), over, 0, parts.Count > 1 ? parts : [], 0, unsaid);
    }

    private static (CardBaseline? Baseline, Total Total)[] Totals(Sides sides, Selection selection)
    {
        var totals = new Total[selection.Figures.Words.Count];
        foreach (var lot in selection.Lots)
        {
            if (!sides.Has(Side.Numerator, lot.Facets)) continue;
            ref var total = ref totals[lot.Like.Service];
            total = new(total.Count + lot.Count, total.Visits + (long)lot.Like.Visits * lot.Count, total.Minutes + lot.Minutes);
        }
        return [.. BaselinesOf(selection).Zip(totals)];
    }

    private readonly record struct Total(int Count, long Visits, long Minutes);
}
