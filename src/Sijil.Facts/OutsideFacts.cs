namespace Sijil.Facts;

/// <summary>An entity that keeps its own system tells of one finished transaction.</summary>
[FactName("transaction-reported")]
public sealed record TransactionReported(string Event, string Entity, string Service, string SubService, string Channel, DateTimeOffset OpenedAt,
    DateTimeOffset ClosedAt, bool Proactive, int Touches, int Assisted, int Visits, int Minutes, int? Rating) : Fact;

/// <summary>A report was turned away, and why; counted, so that nobody can say it was not told.</summary>
[FactName("report-refused")]
public sealed record ReportRefused(string Entity, string Event, string Code) : Fact;

/// <summary>A trace of a foreign event log begins.</summary>
[FactName("log-case-imported")]
public sealed record LogCaseImported(string Log, string Trace, string Channel, IReadOnlyList<LogEvent> Events) : Fact;

/// <summary>One event of an imported trace: activity, resource, time.</summary>
public sealed record LogEvent(string Activity, string Resource, DateTimeOffset At);
