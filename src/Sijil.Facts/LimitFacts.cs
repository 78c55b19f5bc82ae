namespace Sijil.Facts;

/// <summary>A step, or with token -1 the whole case, has until then; whoever is named is told when that has passed.</summary>
/// <param name="Tells">A body's code, or advisor.</param>
[FactName("limit-set")]
public sealed record LimitSet(int Token, string Step, DateTimeOffset At, string Tells) : Fact;

/// <summary>The time of a step or a case was over, and somebody was told.</summary>
/// <param name="Assignee">Who had taken the step; nobody where empty.</param>
[FactName("limit-passed")]
public sealed record LimitPassed(int Token, string Step, DateTimeOffset At, string Tells, string Assignee) : Fact;
