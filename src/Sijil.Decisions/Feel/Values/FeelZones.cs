namespace Sijil.Decisions.Feel;

/// <summary>The named time zones.</summary>
internal static class FeelZones
{
    public static bool Knows(string zone) => Find(zone) is not null;

    public static int? StandardOffset(string zone) => Find(zone) is { } found ? (int)found.BaseUtcOffset.TotalSeconds : null;

    public static int? OffsetAt(string zone, FeelDate date, FeelTime time)
    {
        if (Find(zone) is not { } found) return null;
        if (date.ToDateOnly() is not { } day) return (int)found.BaseUtcOffset.TotalSeconds;
        var local = day.ToDateTime(new TimeOnly(time.Nanos / 100));
        return (int)found.GetUtcOffset(local).TotalSeconds;
    }

    private static TimeZoneInfo? Find(string zone)
    {
        if (zone.Length == 0 || zone.Length > 64 || !char.IsAsciiLetter(zone[0])) return null;
        foreach (var character in zone)
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('/' or '_' or '-' or '+')) return null;
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null;
    }
}
