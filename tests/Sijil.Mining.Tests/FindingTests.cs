using Sijil.Mining.Logs;

namespace Sijil.Mining.Tests;

/// <summary>What is doubtful is counted and listed, and nothing is dropped for it.</summary>
public sealed class FindingTests
{
    [Theory]
    [InlineData(FindingKind.EmptyCase, 1, "")]
    [InlineData(FindingKind.NoTime, 1, "a@- b@1")]
    [InlineData(FindingKind.NoActivity, 1, "@1 b@2")]
    [InlineData(FindingKind.BackInTime, 1, "a@2 b@1 c@3")]
    [InlineData(FindingKind.Duplicate, 2, "a@1 a@1 a@1")]
    [InlineData(FindingKind.NeverEnded, 1, "a@1+start b@2+start b@3+complete")]
    [InlineData(FindingKind.EndBeforeStart, 1, "a@1+complete a@2+start a@3+complete")]
    public void A_doubtful_fact_is_counted_listed_and_kept(FindingKind kind, int count, string steps)
    {
        var builder = new EventLogBuilder();
        var events = steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((step, at) => Read(step, at + 10)).ToList();
        builder.Add(new("c", 9, events));

        Assert.Equal(count, builder.Findings[kind]);
        Assert.Equal(count, builder.Findings.List.Count(finding => finding.Kind == kind && finding is { Case: "c", Line: > 8 }));
        Assert.Equal(kind, Assert.Single(builder.Findings.Counts.Keys));
        Assert.Equal(events.Count, builder.Build().EventCount);
    }

    [Fact]
    public void Two_cases_of_one_name_stay_two()
    {
        var builder = new EventLogBuilder();
        for (var at = 0; at < 2; at++) builder.Add(new("c", at, [Read("a@1", 1)]));
        Assert.Equal((1, 2), (builder.Findings[FindingKind.SameName], builder.Build().CaseCount));
    }

    [Fact]
    public void Only_the_first_thousand_of_a_kind_are_listed_and_all_are_counted()
    {
        var builder = new EventLogBuilder();
        for (var at = 0; at < 1500; at++) builder.Add(new($"c{at}", at, []));
        Assert.Equal((1500, 1000), (builder.Findings[FindingKind.EmptyCase], builder.Findings.List.Count));
    }

    private static RawEvent Read(string step, int line)
    {
        var (name, rest) = (step.Split('@')[0], step.Split('@')[1].Split('+'));
        return new(name, rest[0] is "-" ? null : DateTimeOffset.UnixEpoch.AddHours(int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture)), null, null, rest is [_, var transition] ? transition : null, line);
    }
}
