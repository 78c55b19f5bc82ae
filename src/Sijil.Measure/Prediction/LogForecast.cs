using Sijil.Mining.Logs;

namespace Sijil.Measure.Prediction;

/// <summary>How well the cycle times of the last third of a log are foretold from its first two thirds: by simulation, and by drawing from the past at random.</summary>
/// <remarks>Nothing of the last third is looked at but how many cases it has and when the log was drawn, for a log cannot hold what had not happened by then.</remarks>
internal sealed class LogForecast
{
    private const int Draws = 20;
    private const int Fewest = 4;
    private readonly List<LoggedCase> past, came;
    private readonly DateTimeOffset drawn;
    private readonly DateTimeOffset from, to;
    private readonly bool holdsOpenCases;

    private LogForecast(List<LoggedCase> all)
    {
        var known = all.Count * 2 / 3;
        (past, came) = (all[..known], all[known..]);
        drawn = all.Max(one => one.Began + one.Took);
        from = came[0].Began;
        to = from + Intake.Of([.. past.Select(one => one.Began)], from).Span(came.Count);
        if (to > drawn) to = drawn;
        holdsOpenCases = Closing(past) < 0.5;
    }

    /// <returns>The earth mover's distance in days of drawing at random, of drawing at random cut where the log was, and of the simulation; nothing for a log of too few cases.</returns>
    public static (int Past, int Came, double Drawn, double Cut, double Simulated)? Of(EventLog log)
    {
        if (LoggedCase.Of(log) is not { Count: >= Fewest } all) return null;
        var forecast = new LogForecast(all);
        var learnt = Recency.Of([.. forecast.past.Select(one => one.Days)]);
        return (forecast.past.Count, forecast.came.Count, forecast.Mean(draw => draw.Pick(forecast.past).Days), forecast.Mean(draw => forecast.Simulated(Recency.Whole, draw)), forecast.Mean(draw => forecast.Simulated(learnt, draw)));
    }

    /// <summary>Over some seeds, each with as many cases as came.</summary>
    private double Mean(Func<Draw, double> days) => Enumerable.Range(1, Draws).Average(seed =>
    {
        var draw = Draw.Of(seed, "log");
        return EarthMover.Between(came.Select(one => one.Days), [.. came.Select(_ => days(draw))]);
    });

    /// <summary>A case like a past one begins in a like hour of the week at the pace of the past. What it had not done when the log was drawn is not in the log; nor is the case, in a log of finished cases.</summary>
    private double Simulated(Recency memory, Draw draw)
    {
        for (var patience = 1000; ; patience--)
        {
            var like = past[memory.Pick(draw, past.Count)];
            var begins = Intake.Like(like.Began, from, to, draw);
            if (begins + like.Took <= drawn || patience is 0) return like.Days;
            if (holdsOpenCases) return like.TookBy(begins, drawn).TotalDays;
        }
    }

    /// <summary>The share of past cases that end with an activity that mostly ends a case when it is done: few where a log holds cases that were still open.</summary>
    private static double Closing(List<LoggedCase> past)
    {
        var done = past.SelectMany(one => one.Activities.Distinct()).CountBy(activity => activity).ToDictionary();
        var last = past.CountBy(one => one.Activities[^1]).ToDictionary();
        return last.Where(end => end.Value * 2 > done[end.Key]).Sum(end => end.Value) / (double)past.Count;
    }
}
