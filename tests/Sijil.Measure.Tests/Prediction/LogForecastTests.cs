using Sijil.Measure.Prediction;
using Sijil.Mining.Logs;

namespace Sijil.Measure.Tests.Prediction;

/// <summary>The last third of a log is foretold from the rest.</summary>
public sealed class LogForecastTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Where_work_became_faster_simulation_foretells_better_than_drawing_from_the_past_at_random()
    {
        var (_, came, drawn, _, simulated) = PredictionModule.Try(Log(Enumerable.Range(0, 900).Select(at => at < 300 ? 20 : 4 + at % 3)))!.Value;
        Assert.Equal(300, came);
        Assert.True(simulated < drawn / 2, FormattableString.Invariant($"{simulated} beside {drawn}"));
    }

    [Fact]
    public void What_had_not_happened_when_the_log_was_drawn_is_not_foretold()
    {
        var log = Log(Enumerable.Range(0, 900).Select(at => at % 5 is 0 ? 200 : 2), until: 900);
        var (_, _, drawn, cut, simulated) = PredictionModule.Try(log)!.Value;
        Assert.True(cut < drawn && simulated < drawn, FormattableString.Invariant($"{cut} and {simulated} beside {drawn}"));
    }

    [Fact]
    public void Of_a_log_of_three_cases_nothing_is_foretold() => Assert.Null(PredictionModule.Try(Log([1, 2, 3])));

    /// <summary>A case an hour, of two steps so many hours apart; only those that had ended by an hour.</summary>
    private static EventLog Log(IEnumerable<int> hours, int until = int.MaxValue)
    {
        var builder = new EventLogBuilder();
        foreach (var (span, at) in hours.Select((span, at) => (span, at)).Where(one => one.at + one.span <= until))
            builder.Add(new($"c{at}", at + 1, [new("a", Start.AddHours(at), null, null, null, 1), new("b", Start.AddHours(at + span), null, null, null, 1)]));
        return builder.Build();
    }
}
