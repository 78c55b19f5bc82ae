using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Surveys;

/// <summary>What one case's customer answered to a survey.</summary>
internal sealed record SurveyAnswer(int Version, Dictionary<string, int> Scores);

/// <summary>Every answer to every survey, by the case that it was given for.</summary>
internal sealed class SurveyAnswers : IFold
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, SortedDictionary<string, SurveyAnswer>> answers = new(StringComparer.Ordinal);

    public string Name => "survey-answers";
    public int Version => 1;

    public SurveyAnswer? Of(string survey, string @case)
    {
        lock (gate) return answers.GetValueOrDefault(survey)?.GetValueOrDefault(@case);
    }

    /// <summary>Looks at a survey's answers while they stand still.</summary>
    public TResult Read<TResult>(string survey, Func<IReadOnlyDictionary<string, SurveyAnswer>, TResult> look)
    {
        lock (gate) return look(answers.GetValueOrDefault(survey) ?? new SortedDictionary<string, SurveyAnswer>(StringComparer.Ordinal));
    }

    public void Reset()
    {
        lock (gate) answers.Clear();
    }

    public void Apply(Entry entry)
    {
        foreach (var recorded in entry.Facts)
        {
            if (recorded.Type is not "survey-answered" || FactCodec.Read(recorded) is not SurveyAnswered one) continue;
            lock (gate)
            {
                if (!answers.TryGetValue(one.Survey, out var cases)) answers[one.Survey] = cases = new(StringComparer.Ordinal);
                cases.TryAdd(one.Case, new(one.Version, one.Scores.GroupBy(score => score.Question, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Score, StringComparer.Ordinal)));
            }
        }
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, answers, JsonSerializerOptions.Web);
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            answers.Clear();
            foreach (var (survey, cases) in saved.Deserialize<Dictionary<string, Dictionary<string, SurveyAnswer>>>(JsonSerializerOptions.Web)!)
                answers[survey] = new(cases, StringComparer.Ordinal);
        }
    }
}
