namespace Sijil.Record;

/// <summary>One thing that is not as the record demands.</summary>
/// <param name="What">What was looked at: <c>turn</c>, <c>tree</c>, <c>chain</c>, <c>checkpoint</c>, <c>case</c>, <c>work</c>, <c>claim</c> or <c>fold</c>.</param>
/// <param name="Where">The position, the case or the fold.</param>
/// <param name="Why">What differs.</param>
public sealed record Difference(string What, string Where, string Why);

/// <summary>What the verifier has counted and found.</summary>
public sealed record VerificationReport(long Turns, long Facts, int Cases, int Folds, IReadOnlyList<Difference> Differences, long DifferenceCount)
{
    /// <summary>The last line of <c>sijil verify</c>.</summary>
    public string LastLine => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"VERIFIED: {Facts} facts, {Folds} folds, {DifferenceCount} differences");
}
