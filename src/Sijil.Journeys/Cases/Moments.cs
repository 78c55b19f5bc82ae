using Sijil.Decisions.Feel;

namespace Sijil.Journeys.Cases;

/// <summary>When a timer rings: a duration after now, or a date.</summary>
internal static class Moments
{
    public static DateTimeOffset After(FeelValue timer, DateTimeOffset now) => timer.Kind switch
    {
        FeelKind.DaysDuration => now + timer.AsDaysDuration(),
        FeelKind.YearsDuration => now.AddMonths((int)timer.AsMonths()),
        FeelKind.Date or FeelKind.DateTime => timer.AsInstant(),
        _ => now,    // an expression that gives nothing rings at once: visible, never for ever
    };
}
