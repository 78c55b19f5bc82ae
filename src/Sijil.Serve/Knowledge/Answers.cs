using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Serve.Knowledge;

/// <summary>A question with its answer, from models/answers.</summary>
/// <param name="Words">Other words by which people ask for it, in any language.</param>
internal sealed record KnownAnswer(string Id, Bilingual Question, Bilingual Answer, [CodeOf("entities")] string Entity, IReadOnlyList<string>? Words = null, [CodeOf("services")] string? Service = null);

/// <summary>Finds answers, and writes down what found none.</summary>
internal sealed class Answers(RegisterFold registers, IJournal journal, Keyring keyring, TimeProvider clock)
{
    private const string Register = "answers";
    private const int LongestGap = 60, MostDigits = 3;

    public static readonly Refusal NoGap = new("gap-not-open", new("لا يوجد سؤال مفتوح بهذه الكلمات.", "There is no open question with these words."));
    public static readonly Refusal NoAnswer = new("gap-no-answer", new("لا يوجد جواب منشور بهذا الرمز: أضفه أولاً في models/answers.", "There is no published answer with this code: add it to models/answers first."));

    public IReadOnlyList<KnownAnswer> All => [.. registers.All<KnownAnswer>(Register).Values];

    /// <summary>Every word that was asked must begin a word of the answer's question or of its other words; Arabic letters are folded.</summary>
    public IReadOnlyList<KnownAnswer> Search(string asked)
    {
        var parts = Names.Folded(asked).Split([' ', '؟', '?'], StringSplitOptions.RemoveEmptyEntries).Select(Bare).ToArray();
        return parts.Length is 0 ? [] : [.. All.Where(answer => parts.All(part => WordsOf(answer).Any(word => word.StartsWith(part, StringComparison.Ordinal))))];
    }

    /// <summary>Words that hold a number or an address may name somebody and are not kept.</summary>
    public async ValueTask Missed(string asked, string language, string place, CancellationToken cancel)
    {
        if (Kept(asked) is { } words) await Write(words, new AnswerMissed(words, language, place), cancel);
    }

    public async ValueTask<Refusal?> Take(string words, AnswerGaps gaps, Actor by, CancellationToken cancel)
    {
        if (gaps.Find(words) is null) return NoGap;
        await Write(words, new AnswerGapTaken(words, by), cancel);
        return null;
    }

    public async ValueTask<Refusal?> Close(string words, string? answer, AnswerGaps gaps, Actor by, CancellationToken cancel)
    {
        if (gaps.Find(words) is null) return NoGap;
        if (answer?.Trim() is not { Length: > 0 } id || !registers.All<KnownAnswer>(Register).ContainsKey(id)) return NoAnswer;
        await Write(words, new AnswerGapClosed(words, id, by), cancel);
        return null;
    }

    public static string? Kept(string asked)
    {
        var words = Names.Folded(asked);
        return words.Length is < 3 or > LongestGap || words.Contains('@', StringComparison.Ordinal) || words.Count(char.IsDigit) > MostDigits ? null : words;
    }

    private static IEnumerable<string> WordsOf(KnownAnswer answer) =>
        Names.Folded($"{answer.Question.Ar} {answer.Question.En} {string.Join(' ', answer.Words ?? [])}").Split([' ', '؟', '?', '،', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Bare);

    /// <summary>«ال» in front is no difference; in a word of four letters the first two belong to it.</summary>
    private static string Bare(string word) => word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private async ValueTask Write(string words, Fact fact, CancellationToken cancel)
    {
        var stream = $"answer-gap/{Names.CaseId(words)}";
        var version = await journal.VersionOf(stream, cancel);
        await journal.Append(new Turn { Stream = stream, ExpectedVersion = version, Origin = Origin.Live, Facts = FactCodec.Write([fact], clock.GetUtcNow(), stream, version + 1, keyring) }, cancel);    // who lost a race asked the same at the same moment
    }
}
