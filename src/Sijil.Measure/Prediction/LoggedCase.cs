using Sijil.Mining.Logs;

namespace Sijil.Measure.Prediction;

/// <summary>A case of an event log as a simulation of its time sees it: when it began, and how long after that each of its steps came.</summary>
internal sealed record LoggedCase(DateTimeOffset Began, TimeSpan[] Steps, int[] Activities)
{
    public double Days => Took.TotalDays;

    public TimeSpan Took => Steps[^1];

    /// <summary>How long it had taken by its last step before a moment, had it begun at another.</summary>
    public TimeSpan TookBy(DateTimeOffset begins, DateTimeOffset end)
    {
        var at = Steps.Length - 1;
        while (at > 0 && begins + Steps[at] > end) at--;
        return Steps[at];
    }

    /// <summary>The cases of a log in the order in which they began; those that say no moment are left out.</summary>
    public static List<LoggedCase> Of(EventLog log) =>
        [.. Enumerable.Range(0, log.CaseCount).Select(at => One(log, at)).OfType<LoggedCase>().OrderBy(one => one.Began)];

    private static LoggedCase? One(EventLog log, int at)
    {
        var steps = log.TimesOf(at).ToArray().Zip(log.ActivitiesOf(at).ToArray()).Where(step => step.First != EventLog.NoTime).OrderBy(step => step.First).ToList();
        if (steps.Count is 0) return null;
        return new(new(steps[0].First, TimeSpan.Zero), [.. steps.Select(step => TimeSpan.FromTicks(step.First - steps[0].First))], [.. steps.Select(step => step.Second)]);
    }
}
