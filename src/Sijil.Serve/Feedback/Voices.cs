using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Serve.Feedback;

/// <summary>An answer as the customer reads it, and what they thought of it.</summary>
internal sealed record VoiceAnswer(DateTimeOffset At, string Outcome, string Text);

/// <summary>A voice as whoever holds its reference number follows it.</summary>
/// <param name="Reopened">Each time the answer was not enough, and why.</param>
internal sealed record Voice(CaseView Case, string Kind, string Text, IReadOnlyList<VoiceAnswer> Answers, IReadOnlyList<(DateTimeOffset At, string Why)> Reopened, int? Judging)
{
    public StepView? Waiting => Case.Steps.FirstOrDefault(step => step.Step == Voices.AnswerStep);
}

/// <summary>What customers said and what a body changed because of it, as that body published it.</summary>
internal sealed record PublishedChange(string Entity, string Kind, Bilingual Said, Bilingual Done, DateOnly On, string? Service = null);

/// <summary>Finds voices by their reference number, and what changed because of them.</summary>
internal sealed class Voices(CaseDesk cases, RegisterFold registers, Record.Keyring keyring)
{
    public const string Model = "voice";
    public const string AnswerStep = "answer-voice";
    public const string JudgeStep = "judge-answer";
    private const string Register = "you-said";

    public async ValueTask<Voice?> Find(string reference, CancellationToken cancel)
    {
        if (await cases.Find(reference, cancel) is not { Model: Model } view) return null;
        var (answers, reopened) = (new List<VoiceAnswer>(), new List<(DateTimeOffset, string)>());
        foreach (var told in await cases.Story(reference, cancel))
        {
            if (told.Fact is not StepDone done || done.Answers.Open(keyring) is not { IsKnown: true } open) continue;
            var said = JsonNode.Parse(open.Value.GetRawText()) as JsonObject ?? [];
            if (done.Step is AnswerStep) answers.Add(new(told.HappenedAt, $"{said["reply.outcome"]}", $"{said["reply.text"]}"));
            else if (done.Step is JudgeStep && $"{said["judgement.outcome"]}" is "reopen") reopened.Add((told.HappenedAt, $"{said["judgement.why"]}"));
        }
        var judging = view.Steps.FirstOrDefault(step => step.Step == JudgeStep)?.Token;
        return new(view, $"{view.Data["voice"]?["kind"]}", $"{view.Data["voice"]?["text"]}", answers, reopened, judging);
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<PublishedChange> Changes => [.. registers.All<PublishedChange>(Register).Values.OrderByDescending(change => change.On)];
}
