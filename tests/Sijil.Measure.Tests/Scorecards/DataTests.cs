using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Tests.Scorecards;

/// <summary>What was code and is now a formula in a file counts the very same: the old way stands here as its witness.</summary>
public sealed class DataTests
{
    [Theory]
    [InlineData("automated", "automated", "")]
    [InlineData("digital-adoption", "digital", "")]
    [InlineData("principle-1", "digital", "")]
    [InlineData("principle-2", "proactive", "")]
    [InlineData("principle-4", "shared-channel", "")]
    [InlineData("principle-6", "rated", "")]
    [InlineData("principle-7", "assisted", "")]
    [InlineData("self-service", "self-service", "")]
    [InlineData("without-presence", "no-visit", "visit-exempt")]
    public async Task A_formula_gives_what_the_facets_gave(string id, string facet, string excluded)
    {
        await using var house = await House.Open();
        await Fill(house);
        var now = house.Board.Find(id)!;
        Assert.NotNull(now.Formula);
        var before = now with { Formula = null, Numerator = ["closed", facet], Denominator = ["closed"], ExcludeFacets = excluded.Length is 0 ? [] : [excluded] };
        foreach (var filter in (BoardFilter[])[new(), new(Entity: "dha"), new(BoardFilter.Simulated), new(From: new(2026, 10, 3), To: new(2026, 10, 20)), new(Channel: "centre")])
        {
            var (one, other) = (house.Board.Read(now, filter).Value, house.Board.Read(before, filter).Value);
            Assert.Equal((other.Amount, other.Numerator, other.Denominator, other.Excluded, other.Unsaid, other.NotCounted), (one.Amount, one.Numerator, one.Denominator, one.Excluded, one.Unsaid, one.NotCounted));
            foreach (var side in Enum.GetValues<Side>())
                Assert.Equal(house.Board.Cases(before, filter, side, 1).Lines.Select(line => line.Id), house.Board.Cases(now, filter, side, 1).Lines.Select(line => line.Id));
        }
    }

    [Fact]
    public async Task Visits_cancelled_are_baseline_visits_times_transactions_less_the_visits_made()
    {
        await using var house = await House.Open();
        await Fill(house);
        var value = house.Read("visits-cancelled").Value;
        var counted = house.Board.AllCases(house.Board.Find("automated")!, new(), Side.Denominator, 1_000).Where(line => house.Registers.Services[line.Service].Baseline is not null).ToList();
        Assert.Equal(counted.Sum(line => (decimal)house.Registers.Services[line.Service].Baseline!.Visits - line.Visits), value.Amount);
        Assert.Equal(counted.Count, (int)value.Numerator);
    }

    private static async Task Fill(House house)
    {
        string[] channels = ["portal", "app", "centre", "call-centre"];
        for (var i = 0; i < 80; i++)
            await house.Done($"S{i}", i % 5 is 0 ? "ICP-01" : "DHA-02", i % 5 is 0 ? "icp" : "dha", channels[i % 4], proactive: i % 9 is 0, touches: i % 2, assisted: i % 7 is 0 ? 1 : 0, visits: i % 3,
                minutes: i, origin: i % 10 is 9 ? Given.Simulated : null, at: House.Now.AddDays(-i % 40));
        await house.Rated("S3", 4);
        await house.Reported("t-1", visits: 1, rating: 2);
    }
}
