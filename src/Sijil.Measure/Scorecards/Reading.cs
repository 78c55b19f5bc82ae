namespace Sijil.Measure.Scorecards;

/// <summary>A value with what it is made of: numerator over denominator, or a sum over transactions.</summary>
/// <param name="Parts">Values that stand beside the first: the two columns of savings, the two medians of time, the unweighted rating.</param>
/// <param name="Excluded">Left out because the indicator says so.</param>
/// <param name="Unsaid">Left out because nobody knows: rows of a log, services without a baseline.</param>
/// <param name="NotCounted">Why there is no value; empty when there is one.</param>
internal sealed record Value(decimal? Amount, decimal Numerator, decimal Denominator, IReadOnlyList<ValuePart> Parts, int Excluded = 0, int Unsaid = 0, string NotCounted = "")
{
    public static Value None(string reason, int unsaid = 0) => new(null, 0, 0, [], 0, unsaid, reason);

    public static Value Share(decimal numerator, decimal denominator, int excluded = 0, int unsaid = 0, params IReadOnlyList<ValuePart> parts) => denominator == 0
        ? new(null, 0, 0, [], excluded, unsaid, unsaid > 0 ? Reasons.LogDoesNotSay : Reasons.NothingYet)
        : new(numerator / denominator, numerator, denominator, parts, excluded, unsaid);
}

/// <summary>A named part of a value; the name is a code that the page puts into words.</summary>
internal readonly record struct ValuePart(string Code, decimal Amount);

/// <summary>Why something is not counted.</summary>
internal static class Reasons
{
    /// <summary>The indicator has no figure in this edition.</summary>
    public const string NoMeasure = "no-measure";

    /// <summary>No transaction in the selection to count over.</summary>
    public const string NothingYet = "nothing-yet";

    /// <summary>An event log says nothing of hands, visits or ratings.</summary>
    public const string LogDoesNotSay = "log-does-not-say";

    /// <summary>The indicator's file uses a facet or a measure that this version does not know.</summary>
    public const string UnknownMeasure = "unknown-measure";

    /// <summary>No row of the selection says what the formula asks for.</summary>
    public const string NotSaid = "not-said";

    /// <summary>It is of fewer people than a figure is shown of, or would let such a figure be had by subtraction.</summary>
    public const string TooFew = "too-few";

    /// <summary>A formula of the indicator cannot be read.</summary>
    public const string WrongFormula = "wrong-formula";

    /// <summary>No service card of the selection has a baseline to compare with.</summary>
    public const string NoBaseline = "no-baseline";
}

/// <summary>An indicator as it stands over a filter, with its target and what was announced beside it.</summary>
internal sealed record Reading(Indicator Indicator, Value Value, IReadOnlyList<AnnouncedFigure> Announced)
{
    public decimal? Gap => Value.Amount is { } amount && Indicator.Goal is { } goal ? amount - goal : null;
}
