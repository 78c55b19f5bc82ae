using System.Globalization;
using Sijil.Mining.Logs;

namespace Sijil.Mining.Tests;

/// <summary>What a log amounts to.</summary>
public sealed class LogSummaryTests
{
    [Fact]
    public void A_handover_is_two_consecutive_events_in_different_known_hands()
    {
        var trace = Trace(("a", "Pete", 0), ("b", "Pete", 1), ("c", "Mona", 2), ("d", null, 3), ("e", "Pete", 4), ("f", "Mona", 5));
        Assert.Equal(2, LogSummary.Of([trace]).HandoversOfResource);
    }

    [Fact]
    public void The_median_of_an_even_number_of_cases_lies_between_the_middle_two()
    {
        var summary = LogSummary.Of([Trace(("a", null, 0), ("b", null, 4)), Trace(("a", null, 0), ("b", null, 2)), Trace(("a", null, 5), ("c", null, 5)), Trace(("a", null, 0), ("b", null, 10))]);
        Assert.Equal((3, 4, 2, 3), (summary.MedianDays, summary.MeanDays, summary.Variants, summary.LargestVariant));
    }

    [Fact]
    public void An_empty_log_amounts_to_nothing() => Assert.Equal(new LogSummary(0, 0, 0, 0, 0, 0, 0, 0, 0), LogSummary.Of([]));

    private static XesTrace Trace(params (string Activity, string? Resource, int Day)[] events) =>
        new(1, [], [.. events.Select(step => new XesEvent(1, Attributes(step.Activity, step.Resource, step.Day)))]);

    private static List<XesAttribute> Attributes(string activity, string? resource, int day)
    {
        var at = DateTimeOffset.UnixEpoch.AddDays(day).ToString("o", CultureInfo.InvariantCulture);
        List<XesAttribute> attributes = [new("concept:name", XesKind.String, activity), new("time:timestamp", XesKind.Date, at)];
        if (resource is not null) attributes.Add(new("org:resource", XesKind.String, resource));
        return attributes;
    }
}
