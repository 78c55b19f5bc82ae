using Sijil.Serve.Messages;

namespace Sijil.Serve.Tests.Messages;

/// <summary>When something may be sent, and by what, as its person wishes.</summary>
public sealed class PreferencesTests
{
    [Theory]
    [InlineData(22, 7, "2026-11-22T12:00:00+04:00", "2026-11-22T12:00:00+04:00")]
    [InlineData(22, 7, "2026-11-22T23:30:00+04:00", "2026-11-23T07:00:00+04:00")]
    [InlineData(22, 7, "2026-11-23T02:00:00+04:00", "2026-11-23T07:00:00+04:00")]
    [InlineData(22, 7, "2026-11-23T07:00:00+04:00", "2026-11-23T07:00:00+04:00")]
    [InlineData(13, 15, "2026-11-22T14:10:00+04:00", "2026-11-22T15:00:00+04:00")]
    [InlineData(13, 15, "2026-11-22T10:10:00+00:00", "2026-11-22T11:00:00+00:00")]
    [InlineData(9, 9, "2026-11-22T09:30:00+04:00", "2026-11-22T09:30:00+04:00")]
    public void What_falls_into_the_quiet_hours_is_sent_after_them(int from, int until, string now, string expected)
    {
        var next = new Preferences(QuietFrom: from, QuietUntil: until).Next(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), next);
    }

    [Theory]
    [InlineData("email", "email sms")]
    [InlineData("sms", "sms email")]
    [InlineData("push", "push email sms")]
    [InlineData("inbox", "")]
    public void A_channel_that_does_not_reach_is_followed_by_the_next(string chosen, string expected) =>
        Assert.Equal(expected, string.Join(' ', new Preferences(chosen).InOrder));
}
