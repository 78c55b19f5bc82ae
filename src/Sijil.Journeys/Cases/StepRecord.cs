using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;

namespace Sijil.Journeys.Cases;

/// <summary>What a step says is to be written, as the fact of its kind. A council's case is the item itself, or the follow-up itself.</summary>
internal static class StepRecord
{
    /// <param name="register">The register of an entry.</param>
    /// <param name="id">The entry's id, where an entry of a register is written; empty for the case itself.</param>
    /// <param name="by">Who did the step after which the record is written.</param>
    public static Fact Of(Node node, RecordDetails record, string? register, string id, JsonObject said, CaseState state, Actor by, DateTimeOffset now)
    {
        string Say(string name) => said[name]?.ToString() ?? "";
        return record.Type switch
        {
            "entry" => new EntryRecorded(register ?? "", id is { Length: > 0 } ? id : state.Id, node.Id, JsonSerializer.SerializeToElement(said), by),
            "remark" => new RemarkMade(state.Id, state.Remarks + 1, Say("text"), by),
            "recommendation" => new RecommendationMade(state.Id, Say("verdict"), Say("text"), by),
            "endorsement" => new ItemEndorsed(state.Id, Say("council"), Say("text"), by),
            "resolution" => new ResolutionPassed(state.Id, Say("number"), Say("council"), Say("verdict"), Say("text"), by),
            "follow-up" => new FollowUpAssigned(state.Id, Say("item"), Say("owner"), Say("askedBy") is { Length: > 0 } asker ? asker : "gs", Say("task"), Due(Say("due"), now)),
            "evidence" => new EvidenceGiven(state.Id, Say("text"), by),
            "follow-up-closed" => new FollowUpClosed(state.Id, Say("verdict"), Say("text"), by),
            var unknown => throw new InvalidOperationException($"The record knows no '{unknown}'; the reader should have refused it."),
        };
    }

    private static DateTimeOffset Due(string text, DateTimeOffset now) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var due) ? due : now.AddDays(30);
}
