namespace Sijil.Facts;

/// <summary>A customer voted in one category of a year's programme of recognition; the fact does not say who.</summary>
[FactName("customer-voted")]
public sealed record CustomerVoted(string Programme, string Category, string Nomination) : Fact;
