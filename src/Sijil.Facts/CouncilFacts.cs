namespace Sijil.Facts;

/// <summary>The Secretariat's numbered remark on a موضوع.</summary>
[FactName("remark-made")]
public sealed record RemarkMade(string Item, int Number, string Text, Actor By) : Fact;

/// <summary>What the Secretariat recommends to the councils.</summary>
[FactName("recommendation-made")]
public sealed record RecommendationMade(string Item, string Verdict, string Text, Actor By) : Fact;

/// <summary>The Strategic Affairs Council endorsed the item (إقرار).</summary>
[FactName("item-endorsed")]
public sealed record ItemEndorsed(string Item, string Council, string Text, Actor By) : Fact;

/// <summary>A council decided (اعتماد or otherwise); the Arabic text is the authority.</summary>
[FactName("resolution-passed")]
public sealed record ResolutionPassed(string Item, string Number, string Council, string Verdict, string Text, Actor By) : Fact;

/// <summary>What must be done after a decision: an owner, a date, and whoever asked for it.</summary>
[FactName("follow-up-assigned")]
public sealed record FollowUpAssigned(string FollowUp, string Item, string Owner, string AskedBy, string Task, DateTimeOffset Due) : Fact;

/// <summary>The owner showed what was done.</summary>
[FactName("evidence-given")]
public sealed record EvidenceGiven(string FollowUp, string Text, Actor By) : Fact;

/// <summary>Whoever asked for it closed it on the evidence; its owner never can.</summary>
[FactName("follow-up-closed")]
public sealed record FollowUpClosed(string FollowUp, string Verdict, string Text, Actor By) : Fact;
