namespace Sijil.Steer.Plan;

/// <summary>How a figure of the plan stands against what its year asks.</summary>
internal enum PlanState { OnTrack, Behind, NoTarget, NoValue }

/// <summary>A value counted from cases, in the indicator's own unit, and what it is made of.</summary>
internal sealed record Counted(decimal Amount, decimal Numerator, decimal Denominator);

/// <summary>What an indicator counts over a year; an empty entity or service narrows nothing, null is nothing to count.</summary>
internal delegate Counted? Counting(string indicator, string entity, string service, int year);

/// <summary>A value that its owner reported, and what it rests on.</summary>
internal sealed record Reported(string Id, int Year, decimal Value, string Evidence, bool IsSample, bool IsSimulated = false);

/// <summary>A measured item of the plan in one year: counted or reported, never both.</summary>
internal sealed record PlanFigure(PlanItem Item, int Year, Counted? Counted, Reported? Reported)
{
    public decimal? Value => Counted?.Amount ?? Reported?.Value;

    /// <summary>The year that the value is of: a report may be of an earlier one, and is held against that year's target.</summary>
    public int OfYear => Reported?.Year ?? Year;

    public decimal? Target => Item.TargetOf(OfYear);

    /// <summary>How much better than asked; below nought it is worse.</summary>
    public decimal? Gap => Value is { } value && Target is { } target ? Item.LowerIsBetter ? target - value : value - target : null;

    public PlanState State => (Value, Gap) switch
    {
        (null, _) => PlanState.NoValue,
        (_, null) => PlanState.NoTarget,
        (_, >= 0) => PlanState.OnTrack,
        _ => PlanState.Behind,
    };
}

/// <summary>How many figures stand how: what an item above them is said to be, without weights that nobody decided.</summary>
internal readonly record struct PlanTally(int OnTrack, int Behind, int NoTarget, int NoValue)
{
    public int All => OnTrack + Behind + NoTarget + NoValue;

    public static PlanTally Of(IEnumerable<PlanFigure> figures) => figures.Aggregate(default(PlanTally), (tally, figure) => figure.State switch
    {
        PlanState.OnTrack => tally with { OnTrack = tally.OnTrack + 1 },
        PlanState.Behind => tally with { Behind = tally.Behind + 1 },
        PlanState.NoTarget => tally with { NoTarget = tally.NoTarget + 1 },
        _ => tally with { NoValue = tally.NoValue + 1 },
    });
}
