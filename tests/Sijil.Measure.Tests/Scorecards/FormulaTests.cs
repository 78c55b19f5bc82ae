using System.Text.Json;
using Sijil.Facts;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Tests.Scorecards;

/// <summary>An indicator is a file: its formula is FEEL over the columns of a case, and what is wrong with one stops no other.</summary>
public sealed class FormulaTests
{
    [Fact]
    public async Task An_analysts_formula_is_counted_and_opens_to_its_cases()
    {
        await using var house = await House.Open();
        await Register(house, """{"where":"closed","numerator":"visits <= 1 and channel = \"portal\"","excluded":"minutes > 60"}""");
        await house.Done("S1");
        await house.Done("S2", visits: 3);
        await house.Done("S3", channel: "centre");
        await house.Done("S4", minutes: 90);
        await house.Opened("S5");

        var value = house.Read("ours").Value;
        Assert.Equal((1, 3, 1), (value.Numerator, value.Denominator, value.Excluded));
        Assert.Equal(["S1"], Ids(house, Side.Numerator));
        Assert.Equal(["S3", "S2"], Ids(house, Side.Outside));
        Assert.Equal(["S4"], Ids(house, Side.Excluded));
    }

    [Theory]
    [InlineData("visits <", "not-feel")]
    [InlineData("vists = 0", "no-such-column")]
    public async Task A_wrong_formula_says_where_and_stops_no_other_indicator(string numerator, string code)
    {
        await using var house = await House.Open();
        await Register(house, JsonSerializer.Serialize(new { where = "closed", numerator }));
        await house.Done("S1");

        Assert.Equal(code, Board.TroubleOf(house.Board.Find("ours")!)!.Code);
        Assert.Equal((null, Reasons.WrongFormula), (house.Read("ours").Value.Amount, house.Read("ours").Value.NotCounted));
        Assert.Equal(1, house.Board.Read(new()).Single(reading => reading.Indicator.Id is "digital-adoption").Value.Amount);
        Assert.Empty(Ids(house, Side.Denominator));
    }

    [Fact]
    public async Task What_the_facts_do_not_say_stands_apart_and_is_no_nought()
    {
        await using var house = await House.Open();
        await Register(house, """{"where":"closed","numerator":"if asked = null then null else asked = 0"}""");
        await house.Done("S1");
        await house.Reported("t-1");

        var value = house.Read("ours").Value;
        Assert.Equal((1, 1, 1), (value.Numerator, value.Denominator, value.Unsaid));
    }

    [Fact]
    public async Task A_formula_over_the_same_columns_gives_what_the_facets_give_for_every_row()
    {
        await using var house = await House.Open();
        await Register(house, """{"where":"closed","numerator":"no_visit and not(assisted)","excluded":"visit_exempt"}""");
        string[] channels = ["portal", "app", "centre", "call-centre"];
        for (var i = 0; i < 120; i++) await house.Done($"S{i}", service: i % 5 is 0 ? "ICP-01" : "DHA-02", channel: channels[i % 4], visits: i % 3, assisted: i % 7 is 0 ? 1 : 0, minutes: i);

        var rows = house.Board.Cases(house.Board.Find("automated")!, new(), Side.Denominator, 1).Total;
        var expected = Enumerable.Range(0, 120).Select(i => house.Board.Case($"S{i}")!.Facets).ToList();
        var exempt = Enumerable.Range(0, 120).Count(i => i % 5 is 0);
        Assert.Equal(120, rows);
        Assert.Equal((Enumerable.Range(0, 120).Count(i => i % 5 is not 0 && expected[i].Has(Facet.NoVisit) && !expected[i].Has(Facet.Assisted)), 120 - exempt, exempt),
            ((int)house.Read("ours").Value.Numerator, (int)house.Read("ours").Value.Denominator, house.Read("ours").Value.Excluded));
    }

    [Fact]
    public async Task Every_indicator_of_the_models_has_an_owner_and_a_formula_that_can_be_read()
    {
        await using var house = await House.Open();
        Assert.All(house.Board.Indicators, indicator =>
        {
            Assert.Null(Board.TroubleOf(indicator));
            Assert.True(indicator.Owner is { } owner && house.Registers.Entities.ContainsKey(owner), indicator.Id);
            Assert.True(indicator.Excludes is not null && indicator.Version > 0, indicator.Id);
        });
        Assert.Equal(5, house.Board.Indicators.Count(indicator => indicator.Kind is "attribute"));
    }

    private static async Task Register(House house, string formula)
    {
        var content = $$"""{"id":"ours","kind":"operational","number":99,"name":{"ar":"مؤشرنا","en":"Ours"},"unit":"transaction","measure":"share","note":{"ar":"","en":""},"version":1,"formula":{{formula}}}""";
        await house.Write("register/indicators", Origin.Live, House.Now, new EntryRegistered("indicators", "ours", "h", JsonDocument.Parse(content).RootElement.Clone()));
    }

    private static IEnumerable<string> Ids(House house, Side side) => house.Board.Cases(house.Board.Find("ours")!, new(), side, 1).Lines.Select(line => line.Id);
}
