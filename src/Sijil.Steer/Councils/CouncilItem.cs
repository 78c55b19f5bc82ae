using System.Text.Json.Serialization;
using Sijil.Facts;

namespace Sijil.Steer.Councils;

/// <summary>Where a موضوع stands on its way, in the order of the way.</summary>
internal enum Stage { Draft, Completeness, Remarks, Recommendation, Endorsement, Approval, FollowUp, Deferred, Decided, Refused, Returned }

/// <summary>The Secretariat's numbered remark, and what the entity answered.</summary>
internal sealed record Remark(int Number, string Text, string By, DateTimeOffset At, string Reply = "", DateTimeOffset? RepliedAt = null);

/// <summary>What was said of an item as a whole: a recommendation, an endorsement, or the opinion of a body that was asked.</summary>
internal sealed record Opinion(string Verdict, string Text, string By, DateTimeOffset At, string Body = "", string Meeting = "");

/// <summary>What a council decided; the Arabic text is the authority, the English a translation.</summary>
internal sealed record Resolution(string Item, string Number, string Council, string Verdict, string Text, string By, DateTimeOffset At, string Meeting = "", string Translation = "")
{
    /// <summary>It decides; a deferral or a return leaves the item as it was.</summary>
    [JsonIgnore]
    public bool IsDecision => Verdict is "approve" or "approve-with-conditions" or "reject";
}

/// <summary>A موضوع as its facts tell it: all that a list needs, so that no list opens a case.</summary>
/// <param name="Origin">Where its facts come from: live, or a simulated month.</param>
internal sealed record CouncilItem(string Case, string Entity, string Origin, DateTimeOffset OpenedAt)
{
    public Bilingual? Title { get; init; }
    public string Kind { get; init; } = "";
    public string Route { get; init; } = "";
    public string Confidentiality { get; init; } = "";
    public string Sector { get; init; } = "";
    public string Request { get; init; } = "";
    public decimal Cost { get; init; }

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string> Filers { get; init; } = [];

    /// <summary>The body before which it stands, or last stood.</summary>
    public string Body { get; init; } = "";
    public string Act { get; init; } = "";

    /// <summary>The step at which it rests; empty between two steps.</summary>
    public string Step { get; init; } = "";
    public string Holder { get; init; } = "";
    public DateTimeOffset Since { get; init; }
    public DateTimeOffset? Due { get; init; }
    public string Outcome { get; init; } = "";
    public DateTimeOffset? EndedAt { get; init; }
    public IReadOnlyList<Remark> Remarks { get; init; } = [];
    public IReadOnlyList<Opinion> Opinions { get; init; } = [];
    public Opinion? Recommendation { get; init; }
    public IReadOnlyList<Opinion> Endorsements { get; init; } = [];
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    [JsonIgnore]
    public bool IsOpen => Outcome.Length == 0;

    [JsonIgnore]
    public Bilingual Name => Title ?? new(Case, Case);

    /// <summary>It waits for a body to decide.</summary>
    [JsonIgnore]
    public bool IsBeforeBody => Step is "decide";

    [JsonIgnore]
    public Stage Stage => (Outcome, Step) switch
    {
        ("completed", _) => Stage.Decided,
        ("refused", _) => Stage.Refused,
        ({ Length: > 0 }, _) => Stage.Returned,
        (_, "check-completeness" or "complete-item") => Stage.Completeness,
        (_, "review-item" or "reply") => Stage.Remarks,
        (_, "recommend") => Stage.Recommendation,
        (_, "decide") when Act is "endorse" or "review" => Stage.Endorsement,
        (_, "decide") => Stage.Approval,
        (_, "follow-up") => Stage.FollowUp,
        (_, "recommendation-later" or "deferred") => Stage.Deferred,
        _ when Step.StartsWith("opinion-", StringComparison.Ordinal) => Stage.Remarks,
        _ => Title is null ? Stage.Draft : Stage.Completeness,
    };

    public bool IsOverdue(DateTimeOffset now) => IsOpen && Due < now;
}
