namespace Sijil.Facts;

/// <summary>What must be done after a decision: an owner, a date, and whoever asked for it.</summary>
/// <param name="Item">Whatever asked for it: a case, a meeting, an assessment.</param>
/// <param name="Kind">assignment, recommendation, improvement or finding.</param>
/// <param name="AskedRole">In which role whoever asked for it closes it.</param>
/// <param name="Confidentiality">As secret as what asked for it; empty is open.</param>
/// <param name="Route">The route of the item that asked for it, where it is a council's.</param>
/// <param name="Indicator">What must have changed when it is closed, where its effect can be counted; <paramref name="Target"/>: to what, in the indicator's own unit.</param>
[FactName("follow-up-assigned")]
public sealed record FollowUpAssigned(string FollowUp, string Item, string Owner, string AskedBy, string Task, DateTimeOffset Due, string Kind = "assignment",
    string AskedRole = "secretary", Bilingual? Title = null, string Confidentiality = "", string Indicator = "", decimal? Target = null, string Route = "") : Fact;

/// <summary>Its owner was reminded before it is due.</summary>
[FactName("follow-up-reminded")]
public sealed record FollowUpReminded(string FollowUp, string Owner) : Fact;

/// <summary>After an escalation it has a new date.</summary>
[FactName("follow-up-rescheduled")]
public sealed record FollowUpRescheduled(string FollowUp, DateTimeOffset Due, string Reason, Actor By) : Fact;

/// <summary>The owner showed what was done.</summary>
/// <param name="Work">What it was done by, where the record can say how that ended: a redesign's case, or a journey whose version changed.</param>
[FactName("evidence-given")]
public sealed record EvidenceGiven(string FollowUp, string Text, Actor By, string Work = "") : Fact;

/// <summary>Whoever asked for it closed it on the evidence; its owner never can.</summary>
[FactName("follow-up-closed")]
public sealed record FollowUpClosed(string FollowUp, string Verdict, string Text, Actor By) : Fact;
