using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Tests.Scorecards;

/// <summary>The board counts what the facts say, opens to their cases, and says where they come from.</summary>
public sealed class BoardTests
{
    [Fact]
    public async Task An_indicator_is_a_numerator_over_a_denominator_and_opens_to_its_cases()
    {
        await using var house = await House.Open();
        await house.Done("S1");
        await house.Done("S2", assisted: 1, touches: 1);
        await house.Done("S3", channel: "centre");
        await house.Opened("S4");

        var reading = house.Read("self-service");
        Assert.Equal((1, 3, 1m / 3), (reading.Value.Numerator, reading.Value.Denominator, reading.Value.Amount));
        Assert.Equal(1m / 3 - 0.95m, reading.Gap);
        Assert.Equal(["S1"], Ids(house, "self-service", Side.Numerator));
        Assert.Equal(["S3", "S2", "S1"], Ids(house, "self-service", Side.Denominator));
        Assert.Equal(["S3", "S2"], Ids(house, "self-service", Side.Outside));
    }

    [Fact]
    public async Task Where_the_law_requires_presence_a_transaction_is_left_out_and_its_number_shown()
    {
        await using var house = await House.Open();
        await house.Done("S1");
        await house.Done("S2", service: "ICP-01", entity: "icp", visits: 1);

        var value = house.Read("without-presence").Value;
        Assert.Equal((1, 1, 1), (value.Numerator, value.Denominator, value.Excluded));
        Assert.Equal(["S2"], Ids(house, "without-presence", Side.Excluded));
    }

    [Fact]
    public async Task A_child_case_is_part_of_its_parent_and_a_stopped_case_is_not_closed()
    {
        await using var house = await House.Open();
        await house.Done("S1");
        await house.Opened("S2", trigger: "call");
        await house.Closed("S2");
        await house.Opened("S3");
        await house.Closed("S3", outcome: "stopped");

        Assert.Equal(1, house.Read("digital-adoption").Value.Denominator);
        Assert.Equal(new(All: 2, Closed: 1, Open: 0, Stopped: 1), house.Board.Volume(new()));
    }

    [Fact]
    public async Task A_simulated_month_stands_beside_the_live_figures_and_is_never_in_them()
    {
        await using var house = await House.Open();
        await house.Done("S1");
        await house.Done("S2", origin: Given.Simulated, touches: 3);

        Assert.Equal((1, 1), (house.Read("automated").Value.Numerator, house.Read("automated").Value.Denominator));
        var simulated = house.Read("automated", new(BoardFilter.Simulated)).Value;
        Assert.Equal((0, 1), (simulated.Numerator, simulated.Denominator));
    }

    [Fact]
    public async Task What_an_entity_reports_moves_the_board_and_the_board_says_whose_it_is()
    {
        await using var house = await House.Open();
        await house.Done("S1", visits: 1);
        Assert.Equal(0, house.Read("without-presence").Value.Amount);

        await house.Reported("t-1");
        Assert.Equal(0.5m, house.Read("without-presence").Value.Amount);
        Assert.Equal([("live", 1), ("reported/rta", 1)], house.Board.Origins);
        Assert.Equal(1, house.Read("without-presence", new("reported/rta")).Value.Amount);
        Assert.Equal("reported/rta", house.Board.Case("reported/rta/t-1")!.Origin);
    }

    [Fact]
    public async Task A_board_is_narrowed_to_a_sector_an_entity_a_service_and_a_period()
    {
        await using var house = await House.Open();
        await house.Done("S1");
        await house.Done("S2", service: "RTA-01", entity: "rta");
        await house.Done("S3", at: House.Now.AddDays(40));

        Assert.Equal(2, Denominator(new(Entity: "dha")));
        Assert.Equal(1, Denominator(new(Service: "RTA-01")));
        Assert.Equal(1, Denominator(new(Sector: "sustainable")));
        Assert.Equal(2, Denominator(new(From: new(2026, 11, 1), To: new(2026, 11, 1))));
        decimal Denominator(BoardFilter filter) => house.Read("digital-adoption", filter).Value.Denominator;
    }

    [Fact]
    public async Task Sub_services_are_counted_from_their_cards_and_a_proactive_one_needs_a_case()
    {
        await using var house = await House.Open();
        Assert.Equal(0, house.Read("proactive-suitable").Value.Numerator);

        await house.Done("S1", proactive: true);
        var (suitable, all) = (house.Read("proactive-suitable").Value, house.Read("proactive-all").Value);
        Assert.Equal((1, 1), (suitable.Numerator, all.Numerator));
        Assert.True(suitable.Denominator < all.Denominator);
        Assert.Equal(house.Registers.Services.Values.Sum(card => card.SubServices.Count), all.Denominator);
        Assert.Equal(["S1"], Ids(house, "proactive-suitable", Side.Numerator));
        Assert.Equal("DHA-02.1", Assert.Single(house.Board.SubServicesOf(house.Board.Find("proactive-suitable")!, new(), Side.Numerator)).Sub.Code);
    }

    [Fact]
    public async Task Benefits_are_what_it_would_have_taken_less_what_it_took()
    {
        await using var house = await House.Open();
        await house.Done("S1", service: "CDA-01", entity: "cda", minutes: 12);

        Assert.Equal(1, house.Read("visits-cancelled").Value.Amount);
        Assert.Equal(48m / 60, house.Read("staff-hours-freed").Value.Amount);
        var savings = house.Read("savings").Value;
        Assert.Equal([new("customers", 110), new("government", 144)], savings.Parts);
        Assert.Equal(254, savings.Amount);
    }

    [Fact]
    public async Task Time_is_the_median_against_the_median_before()
    {
        await using var house = await House.Open();
        await house.Done("S1", service: "CDA-01", entity: "cda");

        var reading = house.Read("principle-5");
        Assert.Equal(Math.Round(1 - 2m / 24 / 10, 6), Math.Round(reading.Value.Amount!.Value, 6));
        Assert.Equal(98, Assert.Single(reading.Announced).Value);
    }

    [Fact]
    public async Task A_rating_is_weighted_by_volume_and_shown_unweighted_too()
    {
        await using var house = await House.Open();
        await house.Reported("t-1", rating: 5);
        await house.Reported("t-2", rating: 5);
        await house.Reported("t-3", rating: 3);
        await house.Reported("t-4", rating: 1, channel: "centre");

        var value = house.Read("channel-rating-users").Value;
        Assert.Equal(14m / 20, value.Amount);
        Assert.Equal(new("unweighted", ((13m / 3 / 5) + 0.2m) / 2), value.Parts[1]);
    }

    [Fact]
    public async Task What_is_not_counted_says_why_and_shows_no_number()
    {
        await using var house = await House.Open();

        Assert.Equal((null, Reasons.NoMeasure), Why("principle-8"));
        Assert.Equal((null, Reasons.NoMeasure), Why("channel-rating-assessment"));
        Assert.Equal((null, Reasons.NothingYet), Why("self-service"));
        Assert.Equal(34, house.Board.Read(new()).Count);
        (decimal? Amount, string Reason) Why(string indicator) => (house.Read(indicator).Value.Amount, house.Read(indicator).Value.NotCounted);
    }

    private static IEnumerable<string> Ids(House house, string indicator, Side side) =>
        house.Board.Cases(house.Board.Find(indicator)!, new(), side, 1).Lines.Select(line => line.Id);
}
