using Sijil.Measure.Scorecards;
using Sijil.Steer.Compliance;

namespace Sijil.Steer.Tests.Compliance;

/// <summary>Cells are counted where facts allow, judged where not, and say so when neither is known.</summary>
public sealed class GridTests
{
    [Fact]
    public async Task A_counted_cell_is_the_indicators_own_figure_over_the_entitys_cases_of_the_quarter()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("one");
        await emirate.Transact("two", channel: "centre");
        await emirate.Transact("elsewhere", channel: "centre", entity: "rta", service: "RTA-01");

        var (_, board) = await emirate.Grid();
        var cell = await emirate.Cell("dha", 1);
        var own = board.Read(board.Find("principle-1")!, new BoardFilter(Entity: "dha", From: new(2026, 10, 1), To: new(2026, 12, 31)));

        Assert.Equal((own.Value.Amount, own.Value.Numerator, own.Value.Denominator), (cell.Own.Value.Amount, cell.Own.Value.Numerator, cell.Own.Value.Denominator));
        Assert.Equal((0.5m, 1m, 2m), (cell.Own.Value.Amount, cell.Own.Value.Numerator, cell.Own.Value.Denominator));
        Assert.Equal(ComplianceBasis.Counted, cell.Basis);
    }

    [Fact]
    public async Task An_entity_complies_when_every_known_target_is_reached_and_in_part_when_some_are()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("one");
        Assert.Equal((ComplianceState.Met, 2, 2), await Standing(emirate));

        await emirate.Transact("two", assisted: 1);
        Assert.Equal((ComplianceState.Partly, 1, 2), await Standing(emirate));

        await emirate.Transact("three", channel: "centre");
        Assert.Equal((ComplianceState.NotMet, 0, 2), await Standing(emirate));
    }

    [Fact]
    public async Task What_nobody_knows_is_not_known_and_never_nought()
    {
        await using var emirate = await Emirate.Open();
        var (grid, _) = await emirate.Grid();

        var cells = grid.Row(grid.Registers.Entities["media-office"], Emirate.Now).Cells;

        Assert.Equal(8, cells.Count);
        Assert.All(cells, cell => Assert.Equal((ComplianceState.Unknown, ComplianceBasis.None, null), (cell.State, cell.Basis, cell.Own.Value.Amount)));
        Assert.All(grid.Readings("media-office", Emirate.Now), reading => Assert.Null(reading.Value.Amount));
    }

    [Fact]
    public async Task A_quarter_without_a_case_says_nothing_of_proactive_services_and_is_not_nought()
    {
        await using var emirate = await Emirate.Open();
        Assert.Equal(ComplianceState.Unknown, (await emirate.Cell("dha", 2)).State);

        await emirate.Transact("one");

        Assert.Equal(ComplianceState.NotMet, (await emirate.Cell("dha", 2)).State);
    }

    [Fact]
    public async Task A_case_of_another_quarter_says_nothing_of_this_one()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("one");

        var (grid, _) = await emirate.Grid();
        var before = grid.Row(grid.Registers.Entities["dha"], Emirate.Now.Before).Cells[0];

        Assert.Equal((ComplianceState.Unknown, null), (before.State, before.Own.Value.Amount));
    }

    [Fact]
    public async Task A_principle_that_people_judge_is_judged_by_them_whatever_its_figure_is()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("one");
        Assert.Equal((ComplianceState.Unknown, 0m), ((await emirate.Cell("dha", 7)).State, (await emirate.Cell("dha", 7)).Own.Value.Amount));

        await emirate.Assess("dha", 7, "partly");

        Assert.Equal((ComplianceState.Partly, ComplianceBasis.Assessed), ((await emirate.Cell("dha", 7)).State, (await emirate.Cell("dha", 7)).Basis));
    }

    [Fact]
    public async Task A_judgement_stands_only_until_facts_say_it()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Assess("dha", 1, "met");
        Assert.Equal((ComplianceState.Met, ComplianceBasis.Assessed), ((await emirate.Cell("dha", 1)).State, (await emirate.Cell("dha", 1)).Basis));

        await emirate.Transact("one", channel: "centre");

        Assert.Equal((ComplianceState.NotMet, ComplianceBasis.Counted), ((await emirate.Cell("dha", 1)).State, (await emirate.Cell("dha", 1)).Basis));
    }

    [Fact]
    public async Task An_exception_counts_on_its_last_day_and_not_a_day_longer()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("one", channel: "centre");
        await emirate.Except("ex", "dha", 1, "2026-11-20");

        var (last, after) = (await emirate.Cell("dha", 1, new(2026, 11, 20)), await emirate.Cell("dha", 1, new(2026, 11, 21)));

        Assert.Equal((ComplianceState.Excepted, ComplianceState.NotMet), (last.State, last.Held));
        Assert.Equal(ComplianceState.NotMet, after.State);
        Assert.False(Assert.Single(after.Exemptions).IsInForce(after.On));
        var sample = await emirate.Cell("prosecution", 4);    // the sample's exception lapsed in June
        Assert.Equal((null, 1), (sample.Excepted, sample.Exemptions.Count));
    }

    [Fact]
    public async Task A_service_that_is_excepted_is_left_out_of_the_targets_and_stays_in_the_figure()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("one");
        await emirate.Transact("two", channel: "centre", service: "DHA-01");
        Assert.Equal(ComplianceState.NotMet, (await emirate.Cell("dha", 1)).State);

        await emirate.Except("ex", "dha", 1, "2026-12-31", "DHA-01");
        var cell = await emirate.Cell("dha", 1);

        Assert.Equal((ComplianceState.Met, 0.5m), (cell.State, cell.Own.Value.Amount));
    }

    [Fact]
    public async Task A_target_without_presence_stands_beside_what_the_same_cases_took_before()
    {
        await using var emirate = await Emirate.Open();
        await emirate.Transact("one");
        var (grid, board) = await emirate.Grid();
        var card = grid.Registers.Services["DHA-02"];

        Assert.Equal(card.Baseline!.Visits == 0 ? 1m : 0m, grid.BaselineOf(board.Find("without-presence")!, "dha", Emirate.Now)?.Amount);
        Assert.Null(grid.BaselineOf(board.Find("digital-adoption")!, "dha", Emirate.Now));
        Assert.Null(grid.BaselineOf(board.Find("without-presence")!, "rta", Emirate.Now));
    }

    [Theory, InlineData("analyst", "gs", true), InlineData("secretary", "gs", true), InlineData("member", "gs", true), InlineData("officer", "dha", true), InlineData("officer", "rta", false), InlineData("advisor", "dha", false)]
    public void An_officer_sees_the_entitys_own_and_the_Secretariat_everybodys(string role, string of, bool sees) => Assert.Equal(sees, ComplianceRights.MaySee(role, of, "dha"));

    [Theory, InlineData("2026-q4", "2026-10-01", "2026-12-31"), InlineData("2027-q1", "2027-01-01", "2027-03-31")]
    public void A_quarter_has_a_first_and_a_last_day(string id, string first, string last)
    {
        var quarter = Quarter.Read(id)!;
        Assert.Equal((id, first, last), (quarter.Id, $"{quarter.First:yyyy-MM-dd}", $"{quarter.Last:yyyy-MM-dd}"));
        Assert.Equal(quarter, Quarter.Of(quarter.Last));
        Assert.Equal(quarter.First.AddDays(-1), quarter.Before.Last);
    }

    [Theory, InlineData("2026-q5"), InlineData("2026-h1"), InlineData(""), InlineData("1926-q1"), InlineData("2026-q44")]
    public void What_names_no_quarter_is_none(string id) => Assert.Null(Quarter.Read(id));

    private static async Task<(ComplianceState, int, int)> Standing(Emirate emirate)
    {
        var cell = await emirate.Cell("dha", 1);
        return (cell.State, cell.Reached, cell.Known);
    }
}
