using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Serve.Feedback;

/// <summary>What somebody says, to whom, and about which service.</summary>
/// <param name="Key">The same key twice is the same voice.</param>
internal sealed record NewVoice(string? Kind, string? Entity, string? Service, string? Text, string Key);

/// <summary>Somebody suggests, complains or comments. Whoever is not signed in is not asked who they are; the reference number alone leads to the answer.</summary>
internal sealed class SpeakUp(CaseDesk cases, RegisterFold registers)
{
    public const int LongestText = 4_000;
    private const int ShortestText = 10;

    /// <summary>The kinds, the quickest to choose first.</summary>
    public static readonly string[] Kinds = ["complaint", "suggestion", "comment"];

    public static readonly Refusal NoKind = new("voice-no-kind", new("اختر: شكوى أو اقتراح أو ملاحظة.", "Choose: a complaint, a suggestion or a comment."));
    public static readonly Refusal NoEntity = new("voice-no-entity", new("اختر الجهة التي تعنيها.", "Choose the body that you mean."));
    public static readonly Refusal NoText = new("voice-no-text", new("اكتب ما تريد قوله في عشرة أحرف على الأقل وأربعة آلاف حرف على الأكثر.", "Write what you want to say, in ten letters at least and four thousand at most."));

    public async ValueTask<Outcome<CaseView>> Handle(NewVoice said, string customer, CancellationToken cancel)
    {
        if (!Kinds.Contains(said.Kind)) return NoKind;
        if (said.Entity is null || !registers.Entities.ContainsKey(said.Entity)) return NoEntity;
        if (said.Text?.Trim() is not { Length: >= ShortestText and <= LongestText } text) return NoText;
        var service = said.Service is { Length: > 0 } code && registers.Services.TryGetValue(code, out var card) && card.Entity == said.Entity ? code : "";
        return await cases.Open(new Opening
        {
            Case = Names.CaseId($"{Voices.Model}/{customer}/{said.Key}"), Model = Voices.Model, Service = "", Entity = said.Entity, Customer = customer,
            By = new Actor(customer, "customer", "portal"), Origin = Origin.Live,
            Data = new JsonObject
            {
                ["entity"] = said.Entity, ["service"] = service, ["voice"] = new JsonObject { ["kind"] = said.Kind, ["text"] = text },
                ["title"] = Title(said.Kind!, registers.NameOf(said.Entity)),
            },
        }, cancel);
    }

    private static JsonObject Title(string kind, Bilingual entity)
    {
        var (ar, en) = kind switch { "complaint" => ("شكوى", "Complaint"), "suggestion" => ("اقتراح", "Suggestion"), _ => ("ملاحظة", "Comment") };
        return new() { ["ar"] = $"{ar}: {entity.Ar}", ["en"] = $"{en}: {entity.En}" };
    }
}
