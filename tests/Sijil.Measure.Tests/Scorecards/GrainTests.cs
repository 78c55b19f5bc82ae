using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Tests.Scorecards;

/// <summary>A figure is taken apart along every grain; the parts of a whole add up to it, and nobody is shown in a group of few.</summary>
public sealed class GrainTests
{
    [Theory]
    [InlineData(nameof(BreakdownBy.Sector))]
    [InlineData(nameof(BreakdownBy.Entity))]
    [InlineData(nameof(BreakdownBy.Service))]
    [InlineData(nameof(BreakdownBy.SubService))]
    [InlineData(nameof(BreakdownBy.Channel))]
    [InlineData(nameof(BreakdownBy.Group))]
    [InlineData(nameof(BreakdownBy.Month))]
    [InlineData(nameof(BreakdownBy.Origin))]
    public async Task The_parts_add_up_to_the_whole_and_each_opens_to_its_own(string by)
    {
        await using var house = await House.Open();
        await Fill(house);
        foreach (var id in (string[])["without-presence", "instant-result", "fields-asked-again", "visits-per-transaction"])
        {
            var (indicator, filter) = (house.Board.Find(id)!, new BoardFilter());
            var whole = house.Board.Read(indicator, filter).Value;
            var rows = new Breakdown(house.Board).Rows(indicator, filter, Enum.Parse<BreakdownBy>(by));
            Assert.Equal((whole.Numerator, whole.Denominator), (rows.Sum(row => row.Value.Numerator), rows.Sum(row => row.Value.Denominator)));
            Assert.All(rows, row => Assert.Equal(row.Value.Amount, house.Board.Read(indicator, row.Filter).Value.Amount));
        }
    }

    [Fact]
    public async Task A_course_by_days_and_by_months_counts_the_same_transactions()
    {
        await using var house = await House.Open();
        await Fill(house);
        var indicator = house.Board.Find("visits-per-transaction")!;
        var months = new Breakdown(house.Board).Course(indicator, new());
        var days = new Breakdown(house.Board).Course(indicator, new(From: new(2026, 10, 1), To: new(2026, 10, 31)));

        Assert.All(months, point => Assert.True(point.IsMonth));
        Assert.All(days, point => Assert.False(point.IsMonth));
        Assert.Equal(months.Single(point => point.Start == new DateOnly(2026, 10, 1)).Value.Denominator, days.Sum(point => point.Value.Denominator));
        Assert.Equal(house.Board.Read(indicator, new()).Value.Denominator, months.Sum(point => point.Value.Denominator));
    }

    [Fact]
    public async Task A_service_is_counted_for_each_of_the_audiences_of_its_card()
    {
        await using var house = await House.Open();
        await Fill(house);
        var card = house.Registers.Services["DHA-02"];
        var indicator = house.Board.Find("digital-adoption")!;
        foreach (var audience in card.Audience)
            Assert.True(house.Board.Read(indicator, new(Audience: audience)).Value.Denominator >= house.Board.Read(indicator, new(Service: "DHA-02")).Value.Denominator);
        Assert.Equal(0, house.Board.Read(indicator, new(Service: "DHA-02", Audience: "visitors")).Value.Denominator * (card.Audience.Contains("visitors") ? 0 : 1));
    }

    [Fact]
    public async Task A_group_of_fewer_than_five_people_is_withheld_and_with_it_the_group_that_would_give_it_away()
    {
        await using var house = await House.Open();
        for (var i = 0; i < 9; i++) await house.Done($"A{i}", person: $"a-{i}", group: "emirati");
        for (var i = 0; i < 7; i++) await house.Done($"B{i}", person: $"b-{i}", group: "gulf");
        for (var i = 0; i < 40; i++) await house.Done($"C{i}", person: $"c-{i % 4}", group: "arab");    // many transactions of four people
        var indicator = house.Board.Find("digital-adoption")!;

        var rows = new Breakdown(house.Board).Rows(indicator, new(), BreakdownBy.Group);
        Assert.Equal(["arab", "gulf"], rows.Where(row => row.IsHidden).Select(row => row.Key));
        Assert.All(rows.Where(row => row.IsHidden), row => Assert.Equal((null, 0, 0), (row.Value.Amount, row.Value.Numerator, row.Value.Denominator)));
        Assert.False(Hiding.Shows(house.Board, indicator, new(Group: "arab")));
        Assert.False(Hiding.Shows(house.Board, indicator, new(Group: "gulf")));
        Assert.True(Hiding.Shows(house.Board, indicator, new(Group: "emirati")));
    }

    [Fact]
    public async Task What_is_withheld_of_one_entity_is_withheld_from_whichever_side_it_is_looked_at()
    {
        await using var house = await House.Open();
        foreach (var (entity, service) in ((string, string)[])[("dha", "DHA-02"), ("icp", "ICP-01")])
            foreach (var (group, many) in ((string, int)[])[("emirati", 12), ("gulf", 8), ("arab", entity is "dha" ? 2 : 9)])
                for (var i = 0; i < many; i++) await house.Done($"{entity}-{group}-{i}", service: service, entity: entity, person: $"{group}-{i}", group: group);
        var indicator = house.Board.Find("digital-adoption")!;

        var ofEntity = new Breakdown(house.Board).Rows(indicator, new(Entity: "dha"), BreakdownBy.Group).Where(row => row.IsHidden).Select(row => row.Key).ToList();
        Assert.Equal(["arab", "gulf"], ofEntity);
        foreach (var group in ofEntity)
            Assert.True(new Breakdown(house.Board).Rows(indicator, new(Group: group), BreakdownBy.Entity).Single(row => row.Key is "dha").IsHidden, group);
    }

    [Fact]
    public void Of_people_a_period_is_whole_months_and_a_past_day_the_end_of_one() =>
        Assert.Equal(new(From: new(2026, 9, 1), To: new(2026, 10, 31), Group: "gulf", AsOf: new(2026, 9, 30)),
            Hiding.Whole(new BoardFilter(From: new(2026, 9, 17), To: new(2026, 10, 2), Group: "gulf", AsOf: new(2026, 10, 30))));

    private static async Task Fill(House house)
    {
        string[] channels = ["portal", "app", "centre"];
        string[] groups = ["emirati", "gulf", "arab"];
        for (var i = 0; i < 90; i++)
            await house.Done($"S{i}", i % 4 is 0 ? "ICP-01" : "DHA-02", i % 4 is 0 ? "icp" : "dha", channels[i % 3], visits: i % 3, minutes: i,
                at: House.Now.AddDays(-i), person: $"p-{i}", group: groups[i % 3]);
    }
}
