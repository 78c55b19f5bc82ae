using Sijil.Mining.Logs;

namespace Sijil.Mining.Tests;

/// <summary>Published logs give the counts that others found in them.</summary>
public sealed class RealLogTests
{
    public static TheoryData<string, int, int, int, int, int?> Published => new()
    {
        { "receipt.xes.gz", 1434, 8577, 27, 116, 713 },
        { "bpic2012.xes.gz", 13087, 262200, 24, 4366, 3429 },
        { "bpic2020/DomesticDeclarations.xes.gz", 10357, 55628, 14, 90, 4566 },
        { "bpic2020/RequestForPayment.xes.gz", 6760, 36072, 16, 77, 2961 },
        { "bpic2020/PrepaidTravelCost.xes.gz", 2007, 17507, 29, 189, 556 },
        { "helpdesk.xes.gz", 4580, 21348, 14, 226, null },
        { "roadtraffic100traces.xes", 100, 390, 10, 10, null },
        { "roadtraffic_1t_per_variant.xes.gz", 231, 1891, 11, 231, 1 },
        { "running-example.xes", 6, 42, 8, 6, 1 },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_log_gives_its_known_counts(string file, int traces, int events, int activities, int variants, int? largest)
    {
        var (reading, read) = Samples.Read(file);
        var summary = LogSummary.Of(read);

        Assert.Equal((traces, events, activities, variants), (summary.Traces, summary.Events, summary.Activities, summary.Variants));
        Assert.Equal(largest ?? summary.LargestVariant, summary.LargestVariant);
        // The head of bpic2012 holds statistics without a key; nothing is left out of the traces of any of them.
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError && problem.Code is not XesProblems.NoKey);
    }

    [Fact]
    public void The_receipt_log_gives_its_channels_and_its_times()
    {
        var (_, traces) = Samples.Read("receipt.xes.gz");

        var channels = traces.CountBy(trace => trace.Find("channel")?.Text ?? "");
        Assert.Equal(
            [("Internet", 1250), ("Desk", 109), ("Post", 53), ("e-mail", 21), ("Intern", 1)],
            channels.OrderByDescending(count => count.Value).Select(count => (count.Key, count.Value)));

        var summary = LogSummary.Of(traces);
        Assert.Equal(0.0332, summary.MedianDays, 4);
        Assert.Equal(5.408, summary.MeanDays, 3);
    }

    [Fact]
    public void The_published_mean_of_the_receipt_log_is_by_the_clock_on_the_wall()
    {
        // The figure published for this log subtracts local times and so counts the hour at which clocks change; Sijil counts time that passed.
        var (_, traces) = Samples.Read("receipt.xes.gz");
        var byTheWall = traces.Average(trace => (trace.Events.Max(Local) - trace.Events.Min(Local)).TotalDays);
        Assert.Equal(5.409, byTheWall, 3);

        static DateTime Local(XesEvent @event) => @event.At!.Value.DateTime;
    }

    [Fact]
    public void An_event_keeps_its_people_its_moment_and_its_offset()
    {
        var (_, traces) = Samples.Read("running-example.xes");

        var first = traces[0].Events[0];
        Assert.Equal(("3", "register request", "Pete"), (traces[0].Name, first.Activity, first.Resource));
        Assert.Equal(new DateTimeOffset(2010, 12, 30, 14, 32, 0, TimeSpan.FromHours(1)), first.At);
        Assert.Equal(TimeSpan.FromHours(1), first.At!.Value.Offset);
    }
}
