namespace Sijil.Decisions.Feel;

/// <summary>Where a text stops being FEEL: what was found there, and what would be valid.</summary>
public sealed record FeelError(int Position, string Found, string Expected)
{
    /// <inheritdoc/>
    public override string ToString() => $"At {Position}: found {Found}, expected {Expected}";
}
