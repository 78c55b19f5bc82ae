using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Bpmn;
using Sijil.Journeys.Calendars;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Calendars;

/// <summary>Working time on the calendars of the models: what always holds, and what a slow clock that goes minute by minute says too.</summary>
public sealed class WorkingTimeTests
{
    private static readonly WorkCalendar Uae = Read("uae");
    private static readonly WorkCalendar Own = Read("rta-service-centres");
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500);

    /// <summary>Any minute of the two years of which the holidays are written, and of the weeks around them.</summary>
    private static readonly Gen<DateTimeOffset> Moments = Gen.Choose(-20_000, 2 * 365 * 24 * 60 + 20_000).Select(minute => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute));
    private static readonly Gen<WorkCalendar> Calendars = Gen.Elements(Uae, Own, WorkCalendar.Plain);

    [Fact]
    public void The_federal_week_ends_on_friday_at_noon()
    {
        Assert.Equal(Dubai("2026-11-23 15:30"), Due(Dubai("2026-11-20 09:00"), "P1D"));    // Friday to Monday's closing time
        Assert.Equal(Dubai("2026-11-20 12:00"), Due(Dubai("2026-11-19 15:00"), "PT5H"));    // half an hour of Thursday, and all of Friday's four and a half
        Assert.Equal(Dubai("2026-11-24 15:30"), Due(Dubai("2026-11-21 11:00"), "P1D"));    // Saturday counts as Monday morning
        Assert.Equal(Dubai("2026-12-07 15:30"), Due(Dubai("2026-11-30 08:00"), "P3D"));    // the second and third of December are the Union's
    }

    [Fact]
    public void What_comes_while_nobody_works_counts_as_come_at_the_next_opening() => Check.One(Quick, Prop.ForAll(Some(), some =>
    {
        var opened = WorkingTime.Due(some.At, new(0, TimeSpan.Zero), some.Calendar);
        return opened >= some.At && WorkingTime.Due(opened, some.Days, some.Calendar) == WorkingTime.Due(some.At, some.Days, some.Calendar);
    }));

    [Fact]
    public void A_limit_never_falls_while_nobody_works() => Check.One(Quick, Prop.ForAll(Some(), some =>
        WorkingTime.IsOpen(WorkingTime.Due(some.At, new(some.Days.Days, some.Hours.Hours), some.Calendar), some.Calendar)));

    [Fact]
    public void Whoever_comes_later_or_is_given_more_is_never_due_earlier() => Check.One(Quick, Prop.ForAll(Some(), some =>
    {
        var due = WorkingTime.Due(some.At, new(some.Days.Days, some.Hours.Hours), some.Calendar);
        return WorkingTime.Due(some.At.AddMinutes(some.More), new(some.Days.Days, some.Hours.Hours), some.Calendar) >= due
            && WorkingTime.Due(some.At, new(some.Days.Days + 1, some.Hours.Hours), some.Calendar) >= due
            && WorkingTime.Due(some.At, new(some.Days.Days, some.Hours.Hours + TimeSpan.FromMinutes(some.More)), some.Calendar) >= due;
    }));

    [Fact]
    public void Days_upon_days_and_hours_upon_hours_are_all_of_them_at_once() => Check.One(Quick, Prop.ForAll(Some(), some =>
    {
        var more = new WorkingSpan(0, TimeSpan.FromMinutes(some.More));
        return WorkingTime.Due(WorkingTime.Due(some.At, some.Days, some.Calendar), new(some.More % 20, TimeSpan.Zero), some.Calendar)
                == WorkingTime.Due(some.At, new(some.Days.Days + some.More % 20, TimeSpan.Zero), some.Calendar)
            && WorkingTime.Due(WorkingTime.Due(some.At, some.Hours, some.Calendar), more, some.Calendar) == WorkingTime.Due(some.At, new(0, some.Hours.Hours + more.Hours), some.Calendar);
    }));

    [Fact]
    public void A_clock_that_goes_minute_by_minute_says_the_same() => Check.One(Quick.WithMaxTest(120), Prop.ForAll(Some(), some =>
    {
        var span = new WorkingSpan(some.Days.Days % 12, some.Hours.Hours);
        return WorkingTime.Due(some.At, span, some.Calendar) == SlowClock.Due(some.At, span, some.Calendar);
    }));

    [Fact]
    public void The_end_of_the_calendar_is_the_end()
    {
        var last = new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);
        Assert.Equal(WorkingTime.End, WorkingTime.Due(last, new(10, TimeSpan.Zero), Uae));
        Assert.Equal(WorkingTime.End, WorkingTime.Due(last.AddDays(-3), new(WorkingSpan.MostDays, TimeSpan.Zero), Uae));
    }

    [Theory, InlineData("P5D", 5, 0), InlineData("P2DT4H", 2, 240), InlineData("PT36H", 0, 2160), InlineData("PT90M", 0, 90)]
    public void A_duration_says_days_and_hours_apart(string text, int days, int minutes) =>
        Assert.Equal(new(days, TimeSpan.FromMinutes(minutes)), WorkingSpan.Of(IsoDuration.TryParse(text)!));

    [Theory, InlineData("P1M"), InlineData("P1Y"), InlineData("P2W"), InlineData("P10001D"), InlineData("P999999999D")]
    public void What_no_calendar_of_work_has_is_no_working_time(string text) =>
        Assert.Null(IsoDuration.TryParse(text) is { } duration ? WorkingSpan.Of(duration) : null);

    private static Arbitrary<Sample> Some() => Arb.From(
        from at in Moments
        from calendar in Calendars
        from days in Gen.Choose(0, 40)
        from minutes in Gen.Choose(0, 6_000)
        from more in Gen.Choose(0, 3_000)
        select new Sample(at, calendar, new(days, TimeSpan.Zero), new(0, TimeSpan.FromMinutes(minutes)), more));

    private static DateTimeOffset Due(DateTimeOffset start, string duration) => WorkingTime.Due(start, WorkingSpan.Of(IsoDuration.TryParse(duration)!)!, Uae);

    private static DateTimeOffset Dubai(string text) =>
        DateTimeOffset.ParseExact($"{text} +04:00", "yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

    private static WorkCalendar Read(string id) =>
        JsonSerializer.Deserialize<WorkCalendar>(File.ReadAllText(Path.Combine(SmallCity.Models, "calendars", $"{id}.json")), JsonSerializerOptions.Web)!;

    private sealed record Sample(DateTimeOffset At, WorkCalendar Calendar, WorkingSpan Days, WorkingSpan Hours, int More);
}
