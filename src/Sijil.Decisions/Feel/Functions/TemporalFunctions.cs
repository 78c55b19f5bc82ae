namespace Sijil.Decisions.Feel.Functions;

/// <summary>Functions on dates and times.</summary>
internal static class TemporalFunctions
{
    private static readonly string[] days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public static IEnumerable<Builtin> All { get; } =
    [
        new("day of year", call => OnDate(call, date => FeelValue.Of((decimal)date.DayOfYear)), "date"),
        new("day of week", call => OnDate(call, date => FeelValue.Of(days[date.Weekday - 1])), "date"),
        new("month of year", call => OnDate(call, date => FeelValue.Of(months[date.Month - 1])), "date"),
        new("week of year", call => OnDate(call, date => FeelValue.Of((decimal)WeekOfYear(date))), "date"),
        new("last day of month", call => OnDate(call, date => FeelValue.Of((decimal)FeelDate.DaysInMonth(date.Year, date.Month))), "date"),
        new("now", call => call.Run.Now is { } now ? FeelValue.Of(now) : call.Run.Nothing(FeelReason.NoClock, call.Position), ""),
        new("today", call => call.Run.Now is { } now ? FeelValue.Of(DateOnly.FromDateTime(now.DateTime)) : call.Run.Nothing(FeelReason.NoClock, call.Position), ""),
        new("is", Is, "value1?, value2?"),
    ];

    private static FeelValue OnDate(Call call, Func<FeelDate, FeelValue> answer) => call[0].Kind switch
    {
        FeelKind.Date => answer(call[0].Date),
        FeelKind.DateTime => answer(call[0].DateTime.Date),
        _ => call.Unfit(),
    };

    /// <summary>The week of ISO 8601: the week of a day is that of its Thursday.</summary>
    private static int WeekOfYear(FeelDate date) =>
        FeelDate.OfDayNumber(date.DayNumber - date.Weekday + 4) is { } thursday ? ((thursday.DayOfYear - 1) / 7) + 1 : 1;

    /// <summary>Whether two values are the same to the last part: a time with an offset is not one without.</summary>
    private static FeelValue Is(Call call)
    {
        var (left, right) = (call[0], call[1]);
        if (left.Kind != right.Kind) return FeelValue.False;
        return FeelValue.Of(left.Kind switch
        {
            FeelKind.Time => IsSame(left.Time, right.Time),
            FeelKind.DateTime => left.DateTime.Date == right.DateTime.Date && IsSame(left.DateTime.Time, right.DateTime.Time),
            _ => FeelEquality.Same(left, right),
        });
    }

    private static bool IsSame(FeelTime left, FeelTime right) => left == right;
}
