using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Journeys.Cases;

/// <summary>What a council's model says is to be written, as the fact of its kind. The case is the item itself, or the follow-up itself.</summary>
internal static class CouncilRecord
{
    /// <param name="by">Who did the step after which the record is written.</param>
    public static Fact Of(string type, JsonObject said, CaseState state, Actor by, DateTimeOffset now)
    {
        string Say(string name) => said[name]?.ToString() ?? "";
        return type switch
        {
            "remark" => new RemarkMade(state.Id, state.Remarks + 1, Say("text"), by),
            "recommendation" => new RecommendationMade(state.Id, Say("verdict"), Say("text"), by),
            "endorsement" => new ItemEndorsed(state.Id, Say("council"), Say("text"), by),
            "resolution" => new ResolutionPassed(state.Id, Say("number"), Say("council"), Say("verdict"), Say("text"), by),
            "follow-up" => new FollowUpAssigned(state.Id, Say("item"), Say("owner"), Say("askedBy") is { Length: > 0 } asker ? asker : "gs", Say("task"), Due(Say("due"), now)),
            "evidence" => new EvidenceGiven(state.Id, Say("text"), by),
            "follow-up-closed" => new FollowUpClosed(state.Id, Say("verdict"), Say("text"), by),
            _ => throw new InvalidOperationException($"The record knows no '{type}'."),
        };
    }

    private static DateTimeOffset Due(string text, DateTimeOffset now) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var due) ? due : now.AddDays(30);
}
