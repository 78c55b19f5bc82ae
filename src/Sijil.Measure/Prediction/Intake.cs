namespace Sijil.Measure.Prediction;

/// <summary>When cases begin: as many a week as lately, each in the hour of the week of the case that it is like.</summary>
internal sealed record Intake(TimeSpan Gap)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="opened">The moments in order.</param>
    /// <param name="until">The end of what is known.</param>
    public static Intake Of(IReadOnlyList<DateTimeOffset> opened, DateTimeOffset until) =>
        new(opened.Count is 0 || until <= opened[0] ? TimeSpan.FromHours(1) : (until - opened[0]) / opened.Count);

    /// <summary>How long it takes until so many have begun.</summary>
    public TimeSpan Span(int cases) => Gap * cases;

    /// <summary>A moment between two that falls into the same hour of the week as another.</summary>
    public static DateTimeOffset Like(DateTimeOffset other, DateTimeOffset from, DateTimeOffset to, Draw draw)
    {
        var at = from + (to - from) * draw.Share();
        if (to - from < Week) return at;
        var rest = TimeSpan.FromTicks(((other - at).Ticks % Week.Ticks + Week.Ticks) % Week.Ticks);
        at += rest;
        return at > to ? at - Week : at;
    }
}
