using Sijil.Journeys;

namespace Sijil.Measure.Prediction;

/// <summary>A simulated case and the past one that it is like: each answer of the past is given once, in order.</summary>
internal sealed class Likeness(PastCase past)
{
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);

    public PastCase Past => past;

    public PastStep? NextStep(string step) => Next("step " + step, past.Steps.Where(one => one.Step == step));

    /// <summary>What answered this name at this step, or else anywhere.</summary>
    public PastAnswer? NextAnswer(ExchangeRequest request) =>
        Next($"answer {request.Step} {request.Name}", past.Answers.Where(one => one.Name == request.Name && one.Step == request.Step)) ?? past.Answers.LastOrDefault(one => one.Name == request.Name);

    // A step that comes more often than it did is done as it was the last time.
    private T? Next<T>(string key, IEnumerable<T> seen) where T : class
    {
        var at = used.GetValueOrDefault(key);
        used[key] = at + 1;
        var all = seen.ToList();
        return all.Count is 0 ? null : all[Math.Min(at, all.Count - 1)];
    }
}
