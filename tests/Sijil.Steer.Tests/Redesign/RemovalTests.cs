using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Tests.Redesign;

/// <summary>What the removal of an obstacle saved is counted from cases, and not said where there are too few of them.</summary>
public sealed class RemovalTests
{
    private const string Review = "مراجعة الطلب والبتّ فيه";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_blocked_step_is_counted_in_the_cases_before_the_day_and_in_those_after_it()
    {
        await using var centre = await Centre.Open();
        var before = await centre.Serve(RemovalEffect.Enough);
        centre.Pass(TimeSpan.FromDays(1));
        var day = centre.Today;
        var after = await centre.Serve(RemovalEffect.Enough + 2);

        var effect = (await centre.Get<Removals>().Of(Removed(day, Review), Cancel))!;
        Assert.True(effect.IsEnough);
        Assert.Equal((Review, "live", before.Count, after.Count), (effect.Step!.Ar, effect.Origin, effect.Before.Cases, effect.After.Cases));
        Assert.Equal(await Minutes(centre, before), effect.Before.Minutes, 6);
        Assert.Equal(await Minutes(centre, after), effect.After.Minutes, 6);
        Assert.Equal(after[^1].Id, effect.After.Newest[0]);
        Assert.All(effect.Before.Newest, id => Assert.Contains(before, view => view.Id == id));
    }

    [Fact]
    public async Task With_too_few_cases_on_a_side_nothing_is_compared()
    {
        await using var centre = await Centre.Open();
        await centre.Serve(RemovalEffect.Enough);
        centre.Pass(TimeSpan.FromDays(1));
        var day = centre.Today;
        await centre.Serve(2);

        var effect = (await centre.Get<Removals>().Of(Removed(day, Review), Cancel))!;
        Assert.Equal((RemovalEffect.Enough, 2, false), (effect.Before.Cases, effect.After.Cases, effect.IsEnough));
    }

    [Fact]
    public async Task A_step_that_the_journey_does_not_know_by_name_is_not_guessed_and_an_obstacle_that_stands_has_saved_nothing()
    {
        await using var centre = await Centre.Open();
        await centre.Serve(2);

        Assert.Null((await centre.Get<Removals>().Of(Removed(centre.Today, "خطوة لا وجود لها"), Cancel))!.Step);
        Assert.Null(await centre.Get<Removals>().Of(Removed(centre.Today, Review) with { RemovedOn = null, State = "assigned" }, Cancel));
    }

    private static async Task<double> Minutes(Centre centre, IReadOnlyList<CaseView> cases)
    {
        var minutes = 0;
        foreach (var view in cases)
            minutes += (await centre.Desk.Story(view.Id, Cancel)).Select(told => told.Fact).OfType<StepDone>().Where(done => done.Step is "review").Sum(done => done.Minutes);
        return (double)minutes / cases.Count;
    }

    private static Obstacle Removed(DateOnly day, string step) =>
        new(new(new("عائق", "Obstacle"), "procedure", "دليل", "البند 4", "يُرفق", Centre.Service, step, "أثر", "مقترح"), "removed", day, day);
}
