namespace Sijil.Bpmn;

/// <summary>A time that only runs while a body works: whole working days, then hours of work.</summary>
public sealed record WorkingSpan(int Days, TimeSpan Hours)
{
    /// <summary>No limit of a service is longer, and no calendar is walked further.</summary>
    public const int MostDays = 10_000;

    /// <summary>A duration read as working time; null where it has parts that no calendar of work has (years, months, weeks), or is too long.</summary>
    public static WorkingSpan? Of(IsoDuration duration)
    {
        ArgumentNullException.ThrowIfNull(duration);
        if (duration.Months > 0 || duration.Text.Contains('W', StringComparison.Ordinal)) return null;
        var hours = duration.Text.IndexOf('T', StringComparison.Ordinal) is var time and >= 0 ? IsoDuration.TryParse($"P{duration.Text[time..]}")?.Rest ?? TimeSpan.Zero : TimeSpan.Zero;
        return Of((duration.Rest - hours).Days, hours);
    }

    /// <summary>Of a duration that an expression gave: its whole days are working days.</summary>
    public static WorkingSpan? Of(TimeSpan duration) => duration < TimeSpan.Zero ? null : Of(duration.Days, duration - TimeSpan.FromDays(duration.Days));

    private static WorkingSpan? Of(int days, TimeSpan hours) => days + hours.TotalDays > MostDays ? null : new(days, hours);
}
