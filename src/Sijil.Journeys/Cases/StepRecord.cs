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
            "item" => new ItemFiled(state.Id, state.Opened.Entity, Say("kind"), Say("route"), Both(said["title"]), Say("confidentiality"), Say("sector"), Say("request"), Amount(said["cost"]) ?? 0, by),
            "remark" => new RemarkMade(state.Id, state.Remarks + 1, Say("text"), by),
            "reply" => new RemarkAnswered(state.Id, state.Remarks, Say("text"), by),
            "opinion" => new OpinionGiven(state.Id, Say("body"), Say("verdict"), Say("text"), by),
            "recommendation" => new RecommendationMade(state.Id, Say("verdict"), Say("text"), by),
            "referral" => new ItemReferred(state.Id, Say("body"), Say("act")),
            "meeting" => new MeetingCalled(state.Id, Say("council"), Say("mode"), Due(Say("at"), now), Both(said["place"]), by),
            "endorsement" => new ItemEndorsed(state.Id, Say("council"), Say("text"), by, Say("meeting")),
            "resolution" => new ResolutionPassed(state.Id, Say("number"), Say("council"), Say("verdict"), Say("text"), by, Say("meeting"), Say("translation")),
            "follow-up" or "reminder" or "new-date" or "evidence" or "follow-up-closed" => FollowUp(record.Type, state, said, by, now),
            var unknown => throw new InvalidOperationException($"The record knows no '{unknown}'; the reader should have refused it."),
        };
    }

    private static Fact FollowUp(string type, CaseState state, JsonObject said, Actor by, DateTimeOffset now)
    {
        string Say(string name, string otherwise = "") => said[name]?.ToString() is { Length: > 0 } text ? text : otherwise;
        return type switch
        {
            "follow-up" => new FollowUpAssigned(state.Id, Say("item"), Say("owner"), Say("askedBy", "gs"), Say("task"), Due(Say("due"), now), Say("kind", "assignment"),
                Say("askedRole", "secretary"), said["title"] is JsonObject title ? Both(title) : null, Say("confidentiality"), Say("indicator"), Amount(said["target"]), Say("route")),
            "reminder" => new FollowUpReminded(state.Id, Say("owner")),
            "new-date" => new FollowUpRescheduled(state.Id, Due(Say("due"), now), Say("text"), by),
            "evidence" => new EvidenceGiven(state.Id, Say("text"), by, Say("work")),
            _ => new FollowUpClosed(state.Id, Say("verdict"), Say("text"), by),
        };
    }

    private static Bilingual Both(JsonNode? text) => new($"{text?["ar"]}", $"{text?["en"]}");

    private static decimal? Amount(JsonNode? number) => decimal.TryParse(number?.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static DateTimeOffset Due(string text, DateTimeOffset now) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var due) ? due : now.AddDays(30);
}
