using Sijil.Decisions.Feel;

namespace Sijil.Journeys.Cases;

/// <summary>When a timer rings: a duration after now, or a date.</summary>
internal static class Moments
{
    public static DateTimeOffset After(FeelValue timer, DateTimeOffset now) => timer.Kind switch
    {
        FeelKind.DaysDuration => now + timer.AsDuration!.Value,
        FeelKind.YearsDuration => now.AddMonths((int)timer.AsMonths!.Value),
        FeelKind.Date => new DateTimeOffset(timer.AsDate!.Value, TimeOnly.MinValue, TimeSpan.FromHours(4)),    // the day begins at Dubai's midnight
        FeelKind.DateTime => timer.AsInstant!.Value,
        _ => now,    // an expression that gives nothing rings at once: visible, never for ever
    };
}
