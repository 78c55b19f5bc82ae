using System.Globalization;

namespace Sijil.Decisions.Feel;

/// <summary>A time of day: nanoseconds since midnight, with an offset in seconds or a named zone where they were given.</summary>
internal sealed record FeelTime(long Nanos, int? Offset, string? Zone)
{
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerDay = 86_400 * NanosPerSecond;

    public int Hour => (int)(Nanos / (3600 * NanosPerSecond));

    public int Minute => (int)(Nanos / (60 * NanosPerSecond) % 60);

    public int Second => (int)(Nanos / NanosPerSecond % 60);

    public long Fraction => Nanos % NanosPerSecond;

    /// <summary>Seconds since midnight.</summary>
    public decimal Seconds => Nanos / (decimal)NanosPerSecond;

    public static FeelTime? Of(int hour, int minute, decimal second, int? offset, string? zone) =>
        hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60
            ? new FeelTime((((hour * 3600L) + (minute * 60L)) * NanosPerSecond) + (long)(second * NanosPerSecond), offset, zone)
            : null;

    /// <summary>A time of day some seconds later, round the clock.</summary>
    public FeelTime Plus(decimal seconds)
    {
        var total = (Seconds + seconds) % 86_400;
        if (total < 0) total += 86_400;
        return this with { Nanos = (long)(total * NanosPerSecond) };
    }

    /// <summary>The offset; that of a named zone is the one of its standard time.</summary>
    public int? EffectiveOffset => Offset ?? (Zone is null ? null : FeelZones.StandardOffset(Zone));

    /// <summary>Equality by hour, minute, second and offset, the properties that the standard compares; fractions do not count.</summary>
    public bool SameAs(FeelTime other) => Whole().CompareWith(other.Whole()) == 0;

    public FeelTime Whole() => Fraction == 0 ? this : this with { Nanos = Nanos - Fraction };

    public int? CompareWith(FeelTime other)
    {
        var left = EffectiveOffset;
        var right = other.EffectiveOffset;
        if (left is null != right is null) return null;
        return (Seconds - (left ?? 0)).CompareTo(other.Seconds - (right ?? 0));
    }

    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Second:00}");
        if (Fraction > 0) text += "." + Fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        if (Zone is not null) return text + "@" + Zone;
        return Offset is { } offset ? text + WriteOffset(offset) : text;
    }

    private static string WriteOffset(int offset)
    {
        if (offset == 0) return "Z";
        var size = Math.Abs(offset);
        var text = (offset < 0 ? "-" : "+") + string.Create(CultureInfo.InvariantCulture, $"{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{size % 60:00}");
    }
}
