namespace Sijil.Decisions.Feel.Functions;

/// <summary>Functions that make a value of another kind.</summary>
internal static class ConversionFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("date", Date, "from", "year, month, day"),
        new("time", Time, "from", "hour, minute, second, offset?"),
        new("date and time", DateAndTime, "from", "date, time"),
        new("duration", call => Duration(call), "from"),
        new("years and months duration", YearsAndMonths, "from, to"),
        new("number", Number, "from", "from, grouping separator, decimal separator?"),
        new("string", Text, "from"),
        new("not", call => call[0].AsBoolean is { } value ? FeelValue.Of(!value) : call[0].IsNull ? FeelValue.Null : call.Unfit(), "negand"),
    ];

    private static FeelValue Date(Call call)
    {
        if (call.Signature == 1)
        {
            if (call.Whole(0) is not { } year || call.Whole(1) is not { } month || call.Whole(2) is not { } day) return call.Unfit();
            return FeelDate.Of(year, month, day) is { } made ? FeelValue.Of(made) : call.Unfit();
        }
        return call[0].Kind switch
        {
            FeelKind.String => FeelTemporal.ReadDate(call[0].Text) is { } read ? FeelValue.Of(read) : Unreadable(call),
            FeelKind.Date => call[0],
            FeelKind.DateTime => FeelValue.Of(call[0].DateTime.Date),
            _ => call.Unfit(),
        };
    }

    private static FeelValue Time(Call call)
    {
        if (call.Signature == 1) return TimeOfParts(call);
        return call[0].Kind switch
        {
            FeelKind.String => FeelTemporal.ReadTime(call[0].Text) is { } read ? FeelValue.Of(read) : Unreadable(call),
            FeelKind.Time => call[0],
            FeelKind.DateTime => FeelValue.Of(call[0].DateTime.Time),
            FeelKind.Date => FeelValue.Of(new FeelTime(0, 0, null)),
            _ => call.Unfit(),
        };
    }

    private static FeelValue TimeOfParts(Call call)
    {
        if (call.Whole(0) is not { } hour || call.Whole(1) is not { } minute || call.Number(2) is not { } second) return call.Unfit();
        int? offset = null;
        if (call.Has(3))
        {
            if (call[3].Kind != FeelKind.DaysDuration || Math.Abs(call[3].Raw) > 18 * 3600) return call.Unfit();
            offset = (int)call[3].Raw;
        }
        return FeelTime.Of(hour, minute, second, offset, null) is { } made ? FeelValue.Of(made) : call.Unfit();
    }

    private static FeelValue DateAndTime(Call call)
    {
        if (call.Signature == 1)
        {
            if (call[1].Kind != FeelKind.Time) return call.Unfit();
            return call[0].Kind switch
            {
                FeelKind.Date => FeelValue.Of(new FeelDateTime(call[0].Date, call[1].Time)),
                FeelKind.DateTime => FeelValue.Of(new FeelDateTime(call[0].DateTime.Date, call[1].Time)),
                _ => call.Unfit(),
            };
        }
        return call[0].Kind switch
        {
            FeelKind.String => FeelTemporal.ReadDateTime(call[0].Text) is { } read ? FeelValue.Of(read) : Unreadable(call),
            FeelKind.DateTime => call[0],
            FeelKind.Date => FeelValue.Of(new FeelDateTime(call[0].Date, new FeelTime(0, 0, null))),
            _ => call.Unfit(),
        };
    }

    private static FeelValue Duration(Call call)
    {
        if (call[0].Kind is FeelKind.DaysDuration or FeelKind.YearsDuration) return call[0];
        if (call.Text(0) is not { } text) return call.Unfit();
        return FeelTemporal.ReadDuration(text) is { IsNull: false } read ? read : Unreadable(call);
    }

    private static FeelValue Unreadable(Call call) => call.Run.Nothing(FeelReason.TextUnreadable, call.Position, call[0].Text);

    private static FeelValue YearsAndMonths(Call call)
    {
        if (DateOf(call[0]) is not { } from || DateOf(call[1]) is not { } to) return call.Unfit();
        var months = ((to.Year - (decimal)from.Year) * 12) + to.Month - from.Month;
        if (months > 0 && to.Day < from.Day) months--;
        if (months < 0 && to.Day > from.Day) months++;
        return FeelValue.YearsDuration(months);
    }

    private static FeelDate? DateOf(in FeelValue value) => value.Kind switch
    {
        FeelKind.Date => value.Date,
        FeelKind.DateTime => value.DateTime.Date,
        _ => null,
    };

    private static FeelValue Number(Call call)
    {
        if (call.Signature == 0 && call[0].Kind == FeelKind.Number) return call[0];
        if (call.Text(0) is not { } text) return call.Unfit();
        if (call.Signature == 0) return call.Or(Read(text));
        if (!IsSeparator(call, 1, " ", ",", ".") || !IsSeparator(call, 2, ".", ",")) return call.Unfit();
        var (grouping, point) = (call.Text(1), call.Text(2));
        if (grouping is not null && grouping == point) return call.Unfit();
        if (grouping is not null) text = text.Replace(grouping, "", StringComparison.Ordinal);
        if (point == ",") text = text.Contains('.', StringComparison.Ordinal) ? "" : text.Replace(',', '.');
        return call.Or(Read(text));
    }

    private static bool IsSeparator(Call call, int index, params string[] allowed) =>
        !call.Has(index) || (call.Text(index) is { } given && allowed.Contains(given));

    private static FeelValue? Read(string text) => text.EndsWith('.') ? null : FeelArithmetic.Read(text);

    private static FeelValue Text(Call call) => call[0].IsNull ? FeelValue.Null : FeelValue.Of(FeelText.Plain(call[0]));
}
