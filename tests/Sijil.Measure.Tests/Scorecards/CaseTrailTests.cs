using System.Text.Json;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Tests.Scorecards;

/// <summary>Behind a figure stands a case, and an analyst sees how it went and not whose it was.</summary>
public sealed class CaseTrailTests
{
    [Fact]
    public async Task A_trail_tells_steps_and_counts_and_names_no_person()
    {
        await using var house = await House.Open();
        await house.Opened("S1");
        await house.Write("case/S1", Origin.Live, House.Now, new StepDone(1, "choose", new("p-1", "customer", "portal"), Sealed.Of("p-1", JsonSerializer.SerializeToElement("Noor")), true, 5, 3, 1),
            new CustomerRated("S1", 4, "portal"));

        var trail = await new CaseTrail(house.Journal, house.Registers, new JourneyLibrary()).Of(house.Board.Case("S1")!, TestContext.Current.CancellationToken);

        Assert.Equal(["case-opened", "step-done", "customer-rated"], trail.Select(fact => fact.Type));
        Assert.Equal(("choose", "customer"), (trail[1].Step.En, trail[1].Holder));
        Assert.Equal([new("visits", 1), new("minutes", 5), new("asked", 3), new("held", 1)], trail[1].Counts);
        var told = JsonSerializer.Serialize(trail);
        Assert.DoesNotContain("p-1", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_entity_reported_opens_down_to_its_one_fact()
    {
        await using var house = await House.Open();
        await house.Reported("t-1", rating: 5);

        var line = house.Board.Case("reported/rta/t-1")!;
        var fact = Assert.Single(await new CaseTrail(house.Journal, house.Registers, new JourneyLibrary()).Of(line, TestContext.Current.CancellationToken));
        Assert.Equal(("transaction-reported", "rta"), (fact.Type, fact.Holder));
        Assert.False(line.RunsHere);
        Assert.Null(house.Board.Case("reported/rta/t-2"));
    }
}
