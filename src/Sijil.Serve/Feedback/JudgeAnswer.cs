using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Serve.Feedback;

/// <summary>Whoever holds the reference number says whether the answer is enough, or has it looked at again.</summary>
internal sealed class JudgeAnswer(CaseDesk cases, Voices voices)
{
    public const int LongestReason = 1_500;

    public static readonly Refusal NotThere = new("voice-not-found", new("لا يوجد رأي بهذا الرقم.", "There is nothing under this number."));
    public static readonly Refusal NotWaiting = new("voice-not-waiting", new("لا ينتظر هذا الرأي رأيك في الرد الآن.", "It is not waiting for what you think of the answer now."));
    public static readonly Refusal NoReason = new("voice-no-reason", new("اكتب ما الذي لم يكفِ في الرد.", "Write what was not enough in the answer."));

    public async ValueTask<Outcome<CaseView>> Handle(string reference, bool isEnough, string? why, CancellationToken cancel)
    {
        if (await voices.Find(reference, cancel) is not { } voice) return NotThere;
        if (voice.Judging is not { } token) return NotWaiting;
        var answers = new JsonObject { ["judgement.outcome"] = isEnough ? "enough" : "reopen" };
        if (!isEnough)
        {
            if (why?.Trim() is not { Length: >= 3 and <= LongestReason } reason) return NoReason;
            answers["judgement.why"] = reason;
        }
        var by = new Actor(voice.Case.Customer, "customer", "portal");
        return await cases.Answer(reference, new StepAnswer(token, by, answers), cancel);
    }
}
