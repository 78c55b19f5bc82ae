namespace Sijil.Decisions.Feel;

/// <summary>A day with a time.</summary>
internal sealed record FeelDateTime(FeelDate Date, FeelTime Time)
{
    public static FeelDateTime Of(DateTimeOffset value) => new(
        new FeelDate(value.Year, value.Month, value.Day),
        new FeelTime(value.TimeOfDay.Ticks * 100, (int)value.Offset.TotalSeconds, null));

    /// <summary>Seconds on the local clock since 1970.</summary>
    public decimal LocalSeconds => (Date.DayNumber * 86_400m) + Time.Seconds;

    public int? Offset => Time.Offset ?? (Time.Zone is { } zone ? FeelZones.OffsetAt(zone, Date, Time) : null);

    /// <summary>Seconds since 1970 in UTC; one without offset is read as UTC.</summary>
    public decimal Seconds => LocalSeconds - (Offset ?? 0);

    /// <summary>Equality by whole seconds, as for times.</summary>
    public bool SameAs(FeelDateTime other) => Whole().CompareWith(other.Whole()) == 0;

    private FeelDateTime Whole() => this with { Time = Time.Whole() };

    public int? CompareWith(FeelDateTime other)
    {
        if (Offset is null != other.Offset is null) return null;
        return Seconds.CompareTo(other.Seconds);
    }

    public FeelDateTime? Plus(decimal seconds)
    {
        var total = LocalSeconds + seconds;
        var days = Math.Floor(total / 86_400);
        if (Math.Abs(days) > 400_000_000_000m || FeelDate.OfDayNumber((long)days) is not { } date) return null;
        return new FeelDateTime(date, Time with { Nanos = (long)((total - (days * 86_400)) * FeelTime.NanosPerSecond) });
    }

    public FeelDateTime? PlusMonths(decimal months) => Date.AddMonths(months) is { } date ? this with { Date = date } : null;

    public DateTimeOffset? ToInstant()
    {
        if (Date.ToDateOnly() is not { } day) return null;
        var local = day.ToDateTime(new TimeOnly(Time.Nanos / 100));
        var utc = local.Ticks - ((Offset ?? 0) * TimeSpan.TicksPerSecond);
        if (utc < 0 || utc > System.DateTime.MaxValue.Ticks) return null;
        var instant = new DateTimeOffset(utc, TimeSpan.Zero);
        // .NET knows offsets of whole minutes up to fourteen hours, and only years 1 to 9999 on either clock.
        var (offset, ticks) = (TimeSpan.FromMinutes((Offset ?? 0) / 60), local.Ticks);
        return offset.Duration() <= TimeSpan.FromHours(14) && ticks > TimeSpan.TicksPerDay ? instant.ToOffset(offset) : instant;
    }

    public override string ToString() => Date + "T" + Time;
}
