using Sijil.Facts;

namespace Sijil.Sandbox.Tests.Months;

/// <summary>The simulated month is the same each time, and it is the life of a city.</summary>
public sealed class MonthTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_seed_gives_the_same_root()
    {
        var (first, _) = await Month.Run(7, 120, Cancel);
        var (second, _) = await Month.Run(7, 120, Cancel);
        Assert.Equal(first, second);
        Assert.NotEqual(first.Root, (await Month.Run(8, 120, Cancel)).Report.Root);
    }

    [Fact]
    public async Task A_month_is_written_once() => await Month.Run(3, 5, Cancel, again: true);

    [Theory, InlineData("DET-03.1", "start-business"), InlineData("DET-01", "single-service")]
    public async Task Where_one_service_or_sub_service_is_asked_for_nothing_else_begins(string only, string model)
    {
        var (_, facts) = await Month.Run(4, 30, Cancel, only: [only]);
        Assert.All(facts.OfType<CaseOpened>().Where(opened => opened.ParentCase is null), opened => Assert.Equal((model, only), (opened.Model, only.Contains('.', StringComparison.Ordinal) ? opened.SubService : opened.Service)));
        Assert.Equal(30, facts.OfType<CaseOpened>().Count(opened => opened.ParentCase is null));
    }

    [Fact]
    public async Task The_city_lives()
    {
        var (report, facts) = await Month.Run(1, 400, Cancel);
        Assert.Equal(report.Facts, facts.Count);
        Assert.Equal(400, facts.OfType<CaseOpened>().Count(opened => opened.ParentCase is null));
        Assert.True(facts.OfType<CaseClosed>().Count() > 250);
        Assert.Contains(facts.OfType<CaseOpened>(), opened => opened.Model == "newborn" && opened.Proactive);
        Assert.Contains(facts.OfType<CaseOpened>(), opened => opened.Model == "start-business");
        Assert.Contains(facts.OfType<StepDone>(), step => step.By.Channel == "centre");
        Assert.Contains(facts.OfType<CaseClosed>(), closed => closed.Outcome == "refused");
        Assert.Contains(facts.OfType<PaymentMade>(), _ => true);
        Assert.Contains(facts.OfType<CustomerRated>(), rated => rated.Score == 5);
        Assert.Single(facts.OfType<SimulationRun>());
        Assert.DoesNotContain(facts.OfType<IncidentOpened>(), incident => incident.Code == "no-way-on");
    }
}
