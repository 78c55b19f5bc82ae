using System.Text.Json;
using Sijil.Facts;
using Sijil.Measure.Savings;
using Sijil.Record;

namespace Sijil.Measure.Tests.Savings;

/// <summary>Before and after are two filters over the same cases, and what is saved is never more than they show.</summary>
public sealed class SavingsTests
{
    private static readonly UnitCosts Costs = new(80, 2, 3, 1);
    private static readonly Cohort Before = new("RTA-03", "old", Audit.Live);
    private static readonly Cohort After = new("RTA-03", "new", Audit.Live);

    /// <summary>D. S. Moore, G. P. McCabe, Introduction to the Practice of Statistics: directed reading activities; 37.9 degrees of freedom, 95% interval 1.233 to 18.68.</summary>
    [Fact]
    public void The_interval_of_a_change_is_the_textbooks()
    {
        double[] taught = [24, 43, 58, 71, 43, 49, 61, 44, 67, 49, 53, 56, 59, 52, 62, 54, 57, 33, 46, 43, 57];
        double[] control = [42, 43, 55, 26, 62, 37, 33, 41, 19, 54, 20, 85, 46, 10, 17, 60, 53, 42, 37, 42, 55, 28, 48];
        var change = Change.Of("score", taught, control);
        Assert.Equal((51.476, 41.522), (Math.Round(change.Before, 3), Math.Round(change.After, 3)));
        Assert.Equal((1.233, 18.676), (Math.Round(change.Low, 3), Math.Round(change.High, 3)));
    }

    [Fact]
    public async Task Cases_of_two_versions_are_told_apart_by_their_openings()
    {
        await using var house = await Filled();
        var compared = new Audit(house.Figures).Compare(Before, After, Costs);

        Assert.Equal((12, 12), (compared.BeforeCases, compared.AfterCases));
        Assert.Equal((1d, 0d), (compared.On("visits")!.Before, compared.On("visits")!.After));
        Assert.Equal((3d, 1d), (compared.On("fields")!.Before, compared.On("fields")!.After));
        Assert.True(compared.ReductionOn("days") > 0.5);
    }

    [Fact]
    public async Task Customers_and_government_are_counted_apart_and_each_by_its_own_costs()
    {
        await using var house = await Filled();
        var each = new Audit(house.Figures).Compare(Before, After, Costs);

        Assert.Equal(80 + 2 * 2, each.Customers.Amount);
        Assert.Equal(20 * 3, each.Government.Amount);
    }

    [Fact]
    public async Task An_audit_counts_only_what_ran_by_the_new_version_since_it_applies()
    {
        await using var house = await Filled();
        await house.Ended("later", "new", visits: 0, minutes: 0, asked: 1, House.Now.AddDays(40));
        var audit = new Audit(house.Figures);

        Assert.Equal(13, audit.Of(Before, After, Costs).Transactions);
        var since = audit.Of(Before, After, Costs, DateOnly.FromDateTime(House.Now.AddDays(30).UtcDateTime));
        Assert.Equal((1, 84m), (since.Transactions, since.Customers.Amount));
    }

    [Fact]
    public async Task Simulated_cases_are_never_mixed_with_living_ones()
    {
        await using var house = await Filled();
        for (var at = 0; at < 40; at++) await house.Ended($"sim-{at}", "new", 5, 50, 9, House.Now, Given.Simulated);
        var audit = new Audit(house.Figures);

        Assert.Equal(12, audit.Compare(Before, After, Costs).AfterCases);
        Assert.Equal((40, 0), (audit.Compare(Before, After with { Origin = Given.Simulated.ToString() }, Costs).AfterCases,
            audit.Compare(Before with { Origin = Given.Simulated.ToString() }, After, Costs).BeforeCases));
        Assert.Equal(Given.Simulated.ToString(), audit.OriginOf("RTA-03", "new", enough: 30));
        Assert.Equal(Audit.Live, audit.OriginOf("RTA-03", "new", enough: 10));
    }

    [Fact]
    public void The_interval_of_a_difference_is_welchs()
    {
        // By hand: standard error 0.80178, 12.6 degrees of freedom, t(0.975) = 2.167 from the tables.
        var change = Change.Of("days", [12, 14, 11, 15, 13, 12, 16, 11], [9, 8, 10, 7, 9, 11, 8, 10]);
        Assert.Equal(4.0, change.Difference, 6);
        Assert.InRange(change.Low, 2.255, 2.270);
        Assert.InRange(change.High, 5.730, 5.745);
    }

    [Fact]
    public void What_differs_by_chance_only_has_zero_in_its_interval()
    {
        var change = Change.Of("days", [1, 9, 2, 8, 3, 7, 4, 6, 5, 5], [2, 8, 3, 7, 1, 9, 5, 4, 5, 4]);
        Assert.True(change.Low < 0 && change.High > 0);
    }

    private static async Task<House> Filled()
    {
        var house = await House.Open();
        for (var at = 0; at < 12; at++)
        {
            await house.Ended($"before-{at}", "old", 1, 20, 3, House.Now.AddHours(48 + at));
            await house.Ended($"after-{at}", "new", 0, 0, 1, House.Now.AddHours(1 + at / 10d));
        }
        return house;
    }
}

internal static class VersionedCases
{
    public static async Task Ended(this House house, string id, string version, int visits, int minutes, int asked, DateTimeOffset closed, Origin? origin = null)
    {
        var opened = new CaseOpened(id, "single-service", version, "RTA-03", "RTA-03.1", "rta", "p-1", "application", false, new("p-1", "customer", "portal"),
            Sealed.Of("p-1", JsonSerializer.SerializeToElement("x")), "start", ["p-1"]);
        await house.Write($"case/{id}", origin ?? Origin.Live, House.Now, opened);
        await house.Write($"case/{id}", origin ?? Origin.Live, closed, new CaseClosed(id, "completed", 0, 0, visits, minutes, asked, 0, 0, 0));
    }
}
