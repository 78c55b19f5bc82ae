using System.Globalization;

namespace Sijil.Steer.Redesign;

/// <summary>Days of Dubai, as refusals say them.</summary>
internal static class Days
{
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4);

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Dubai).DateTime);

    public static string Of(DateTimeOffset at) => Of(DateOnly.FromDateTime(at.ToOffset(Dubai).DateTime));

    public static string Of(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
}
