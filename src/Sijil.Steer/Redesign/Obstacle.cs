using System.Text.Json.Serialization;
using Sijil.Facts;

namespace Sijil.Steer.Redesign;

/// <summary>A law, regulation or procedure that blocks a step of a journey, and where its removal stands.</summary>
/// <param name="State">raised, assigned, removed or rejected.</param>
/// <param name="Review">What its file of legislation says of it, where it opened one.</param>
internal sealed record Obstacle([property: JsonPropertyName("obstacle")] ObstacleText Text, string State, DateOnly? RaisedOn = null, DateOnly? RemovedOn = null, ObstacleReview? Review = null)
{
    public const string Register = "obstacles";

    public static readonly IReadOnlyList<string> States = ["raised", "assigned", "reviewing", "removed", "rejected"];

    [JsonIgnore]
    public bool IsUnderReview => State is "assigned" && Review?.State is "open" or "removes";

    /// <summary>Its own state, or that its text is under review.</summary>
    [JsonIgnore]
    public string Standing => IsUnderReview ? "reviewing" : State;
}

/// <param name="State">open, removes (the file has removed the obstacle) or ended (it has not).</param>
internal sealed record ObstacleReview(string File, string State);

/// <param name="Kind">law, regulation or procedure.</param>
/// <param name="Says">What the text requires.</param>
internal sealed record ObstacleText(Bilingual Title, string Kind, string Instrument, string Article, string Says, string Service, string Step, string Effect, string Proposal, string? From = null,
    string? Route = null, string? Owner = null, string? What = null, DateOnly? Due = null, string? Note = null);

/// <summary>A City Makers challenge across entities.</summary>
/// <param name="Stage">hearing, case, committee, project, done or stopped.</param>
internal sealed record Challenge(Bilingual Title, [property: System.Text.Json.Serialization.JsonPropertyName("challenge")] ChallengeText Text, string Stage, DateOnly? OpenedOn = null,
    Prototype? Prototype = null, Proposal? Proposal = null, Committee? Committee = null)
{
    public const string Register = "challenges";

    public static readonly IReadOnlyList<string> Stages = ["hearing", "case", "committee", "project", "done", "stopped"];
}

internal sealed record ChallengeText(string Question, string Lead, IReadOnlyList<string> Entities, string Team, string Service);

internal sealed record Prototype(string What, int Tested, string Result);

internal sealed record Proposal(string Memo, decimal Cost, string Benefits);

internal sealed record Committee(string Outcome, string? Note = null);

/// <summary>What customers said, in an interview or in a customer council.</summary>
internal sealed record Voice(string Challenge, DateOnly On, string Kind, int Participants, string Audience, string Said, string Proposal)
{
    public const string Register = "customer-voices";
}

/// <param name="Kept">yes, where it was chosen for the prototype.</param>
internal sealed record Idea(string Challenge, string Title, string Text, string Answers, string Kept)
{
    public const string Register = "challenge-ideas";
}
