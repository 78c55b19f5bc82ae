namespace Sijil.Steer.Councils;

/// <summary>Where a موضوع stands on its way, in the order of the way.</summary>
internal enum Stage { Draft, Completeness, Remarks, Recommendation, Endorsement, Approval, FollowUp, Deferred, Decided, Refused, Returned }

/// <summary>The Secretariat's numbered remark.</summary>
internal sealed record Remark(int Number, string Text, string By, DateTimeOffset At);

/// <summary>What was said of an item as a whole: a recommendation or an endorsement.</summary>
internal sealed record Opinion(string Verdict, string Text, string By, DateTimeOffset At);

/// <summary>What a council decided; the Arabic text is the authority.</summary>
internal sealed record Resolution(string Item, string Number, string Council, string Verdict, string Text, string By, DateTimeOffset At);

/// <summary>A موضوع as its facts tell it.</summary>
/// <param name="Origin">Where its facts come from: live, or a simulated month.</param>
internal sealed record CouncilItem(string Case, string Entity, string Origin, DateTimeOffset OpenedAt)
{
    /// <summary>The step at which it rests; empty between two steps.</summary>
    public string Step { get; init; } = "";
    public string Holder { get; init; } = "";
    public DateTimeOffset Since { get; init; }
    public DateTimeOffset? Due { get; init; }
    public string Outcome { get; init; } = "";
    public DateTimeOffset? EndedAt { get; init; }
    public IReadOnlyList<Remark> Remarks { get; init; } = [];
    public Opinion? Recommendation { get; init; }
    public Opinion? Endorsement { get; init; }
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    public bool IsOpen => Outcome.Length == 0;

    public Stage Stage => (Outcome, Step) switch
    {
        ("completed", _) => Stage.Decided,
        ("refused", _) => Stage.Refused,
        ({ Length: > 0 }, _) => Stage.Returned,
        (_, "check-completeness" or "complete-item") => Stage.Completeness,
        (_, "review-item" or "reply") => Stage.Remarks,
        (_, "recommend") => Stage.Recommendation,
        (_, "endorse") => Stage.Endorsement,
        (_, "resolve") => Stage.Approval,
        (_, "follow-up") => Stage.FollowUp,
        (_, "recommendation-later" or "endorsement-later" or "resolution-later") => Stage.Deferred,
        _ => Stage.Draft,
    };
}
