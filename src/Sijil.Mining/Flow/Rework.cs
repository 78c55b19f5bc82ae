using Sijil.Mining.Logs;

namespace Sijil.Mining.Flow;

/// <summary>An activity that was done again in the same case.</summary>
/// <param name="Cases">Cases in which it was done more than once.</param>
/// <param name="Extra">How often it was done beyond the first time.</param>
/// <param name="AtOnce">Of these, how often directly after itself.</param>
public sealed record Rework(string Activity, long Cases, long Extra, long AtOnce)
{
    /// <summary>Every activity that was ever done again, the most frequent first.</summary>
    public static IReadOnlyList<Rework> Of(EventLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var size = log.Activities.Count;
        var (cases, extra, atOnce, times, last) = (new long[size], new long[size], new long[size], new int[size], new int[size]);
        Array.Fill(last, -1);
        for (var at = 0; at < log.CaseCount; at++)
        {
            var before = -1;
            foreach (var step in log.ActivitiesOf(at))
            {
                (times[step], last[step]) = last[step] == at ? (times[step] + 1, at) : (1, at);
                if (times[step] is 2) cases[step]++;
                if (times[step] > 1) extra[step]++;
                if (step == before) atOnce[step]++;
                before = step;
            }
        }
        return [.. Enumerable.Range(0, size).Where(step => extra[step] > 0).OrderByDescending(step => extra[step]).Select(step => new Rework(log.Activities[step], cases[step], extra[step], atOnce[step]))];
    }
}
