using FsCheck;
using FsCheck.Fluent;
using Sijil.Measure.Prediction;

namespace Sijil.Measure.Tests.Prediction;

/// <summary>What is learnt of the past: hours, hands, waits, and how much of it still holds.</summary>
public sealed class LearningTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 4, 0, 0, TimeSpan.Zero);    // eight in the morning in Dubai

    [Fact]
    public void The_earth_is_moved_by_the_mean_difference_of_what_stands_at_the_same_rank() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<(short, short)>>(), pairs =>
    {
        var (one, other) = (pairs.Get.Select(pair => (double)pair.Item1).ToArray(), pairs.Get.Select(pair => (double)pair.Item2).ToArray());
        Assert.Equal(one.Order().Zip(other.Order(), (first, second) => Math.Abs(first - second)).Average(), EarthMover.Between(one, other), 6);
        Assert.Equal(EarthMover.Between(one, other), EarthMover.Between(other, [.. one, .. one]), 6);
    }));

    [Fact]
    public void Time_is_worked_in_the_hours_in_which_steps_were_done()
    {
        var hours = OpenHours.Of([.. Enumerable.Range(0, 100).Select(at => Monday.AddDays(at % 2).AddHours(at / 2 % 8))]);
        Assert.Equal(16, hours.Open);
        Assert.Equal(TimeSpan.FromHours(9), hours.Within(Monday, Monday.AddHours(25)));
        Assert.Equal(Monday.AddHours(25), hours.After(Monday, TimeSpan.FromHours(9)));
        Assert.Equal(Monday.AddDays(7).AddHours(1), hours.After(Monday.AddDays(1).AddHours(7), TimeSpan.FromHours(2)));
    }

    [Fact]
    public void What_was_waited_while_every_hand_was_busy_is_not_learnt_as_waiting()
    {
        var crew = Crew.Of([Step(0, 60, 60), Step(0, 120, 60), Step(0, 240, 60)]);
        Assert.Equal(1, crew.Hands);
        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromHours(1)], new[] { Step(0, 60, 60), Step(0, 120, 60), Step(0, 240, 60) }.Select(crew.WaitOf));
        Assert.Equal(2, Crew.Of([Step(0, 60, 60), Step(0, 90, 60)]).Hands);
    }

    [Fact]
    public void Whoever_comes_while_all_hands_are_busy_waits_for_the_first_that_is_free()
    {
        var busy = new BusyCrew(Crew.Of([Step(0, 60, 60), Step(0, 120, 60)]));
        var hour = TimeSpan.FromHours(1);
        Assert.Equal([Monday + hour, Monday + hour * 2, Monday + hour * 6], new[] { busy.Take(Monday, TimeSpan.Zero, hour), busy.Take(Monday, TimeSpan.Zero, hour), busy.Take(Monday + hour * 5, TimeSpan.Zero, hour) });
    }

    [Fact]
    public void Where_the_past_changed_newer_cases_are_drawn_more_often_and_where_it_did_not_all_count_alike()
    {
        double[] changed = [.. Enumerable.Range(0, 600).Select(at => at < 200 ? 30.0 : 5.0 + at % 3)];
        Assert.True(Newest(changed) > 0.6, "the newest half of a past that changed");
        Assert.Equal(Recency.Whole, Recency.Of([.. Enumerable.Repeat(3.0, 100)]));

        static double Newest(double[] past)
        {
            var (memory, draw) = (Recency.Of(past), Draw.Of(1, "test"));
            return Enumerable.Range(0, 4000).Count(_ => memory.Pick(draw, past.Length) >= past.Length / 2) / 4000.0;
        }
    }

    [Fact]
    public void A_case_comes_in_the_hour_of_the_week_of_the_one_that_it_is_like()
    {
        var draw = Draw.Of(1, "intake");
        for (var at = 0; at < 100; at++)
        {
            var moment = Intake.Like(Monday.AddHours(2.5), Monday.AddDays(3), Monday.AddDays(60), draw);
            Assert.Equal(0, (moment - Monday.AddHours(2.5)).Ticks % TimeSpan.FromDays(7).Ticks);
            Assert.InRange(moment, Monday.AddDays(3), Monday.AddDays(60));
        }
    }

    private static PastStep Step(int offered, int done, int minutes) => new("review", "dha", "officer", Monday.AddMinutes(offered), Monday.AddMinutes(done), new("o", "officer", "desk"), [], minutes, 0, 0);
}
