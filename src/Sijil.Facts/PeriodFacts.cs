namespace Sijil.Facts;

/// <summary>A reporting period was locked: its figures are those that the record knew then. What is said of it later restates them, and is shown as that.</summary>
/// <param name="Period">A month, quarter or year: 2026-10, 2026-q4, 2026.</param>
[FactName("reporting-period-locked")]
public sealed record ReportingPeriodLocked(string Period, Actor By) : Fact;
