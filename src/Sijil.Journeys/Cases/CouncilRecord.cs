using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Journeys.Cases;

/// <summary>What a council's model says is to be written, as the fact of its kind.</summary>
internal static class CouncilRecord
{
    public static Fact Of(string type, JsonObject said, string item, string id, DateTimeOffset now)
    {
        string Say(string name) => said[name]?.ToString() ?? "";
        var by = new Actor(Say("by"), "secretary", "desk");
        return type switch
        {
            "remark" => new RemarkMade(item, int.TryParse(Say("number"), CultureInfo.InvariantCulture, out var number) ? number : 1, Say("text"), by),
            "recommendation" => new RecommendationMade(item, Say("verdict"), Say("text"), by),
            "endorsement" => new ItemEndorsed(item, Say("council"), Say("text"), by),
            "resolution" => new ResolutionPassed(item, Say("number") is { Length: > 0 } given ? given : id, Say("council"), Say("verdict"), Say("text"), by),
            "follow-up" => new FollowUpAssigned(id, item, Say("owner"), Say("askedBy") is { Length: > 0 } asker ? asker : "gs", Say("task"), Due(Say("due"), now)),
            "evidence" => new EvidenceGiven(item, Say("text"), by with { Role = "officer" }),
            "follow-up-closed" => new FollowUpClosed(item, Say("verdict"), Say("text"), by),
            _ => throw new InvalidOperationException($"The record knows no '{type}'."),
        };
    }

    private static DateTimeOffset Due(string text, DateTimeOffset now) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var due) ? due : now.AddDays(30);
}
