namespace Sijil.Facts;

/// <summary>A quarter's report on compliance with the policy was frozen: its words and figures are these from here on; what became known later is a later edition's.</summary>
/// <param name="Quarter">Year and quarter, as 2026-q4.</param>
/// <param name="Entity">Of which entity; empty for the whole government.</param>
/// <param name="Edition">The first is 1; a later one stands beside it and does not replace it.</param>
/// <param name="Reason">Why the quarter is restated; empty for the first edition.</param>
/// <param name="Position">The last turn of the record that it counts.</param>
/// <param name="Content">The whole document in each language.</param>
/// <param name="Hash">SHA-256 of the document's bytes in each language, in hexadecimal.</param>
[FactName("compliance-report-frozen")]
public sealed record ComplianceReportFrozen(string Quarter, string Entity, int Edition, string Reason, DateOnly AsOf, long Position,
    IReadOnlyList<FrozenFigure> Figures, Bilingual Content, Bilingual Hash, Actor By) : Fact;

/// <summary>A figure as a report froze it.</summary>
/// <param name="Amount">None where nothing was known.</param>
/// <param name="State">How the entity stood on a principle; empty for a target.</param>
public sealed record FrozenFigure(string Entity, string Indicator, decimal? Amount, decimal Numerator, decimal Denominator, string State);
