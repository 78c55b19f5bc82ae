namespace Sijil.Facts;

/// <summary>One line of a price: what one entity is owed, in AED.</summary>
public sealed record FeeLine(string Entity, Bilingual Label, decimal Amount);
