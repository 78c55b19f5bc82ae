using Sijil.Web.Text;

namespace Sijil.Web.Tests;

public sealed class FmtTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void A_date_is_written_in_both_calendars()
    {
        using (Speaking.Arabic()) Assert.Equal("21 نوفمبر 2026 (11 جمادى الآخرة 1448)", Fmt.Date(Day));
        using (Speaking.English()) Assert.Equal("21 November 2026 (11 Jumada II 1448)", Fmt.Date(Day));
    }

    [Theory]
    [InlineData(1850)]
    [InlineData(2100)]
    public void Outside_the_range_of_Umm_al_Qura_only_the_Gregorian_day_is_written(int year)
    {
        using var _ = Speaking.English();
        Assert.Equal($"1 January {year}", Fmt.Date(new DateOnly(year, 1, 1)));
    }

    [Fact]
    public void A_moment_falls_on_its_day_in_Dubai()
    {
        using var _ = Speaking.English();
        var late = new DateTimeOffset(2026, 11, 20, 21, 30, 0, TimeSpan.Zero);
        Assert.Equal("21 November 2026, 01:30", Fmt.DayTime(late));
        Assert.Equal("2026-11-20T21:30:00Z", Fmt.Machine(late));
    }

    [Fact]
    public void Numbers_are_Latin_by_default_and_Arabic_Indic_by_choice()
    {
        using (Speaking.Arabic()) Assert.Equal("1,234,567.5", Fmt.Number(1234567.5m));
        using (Speaking.ArabicDigits())
        {
            Assert.Equal("١٬٢٣٤٬٥٦٧٫٥", Fmt.Number(1234567.5m));
            Assert.Equal("٢١ نوفمبر ٢٠٢٦ (١١ جمادى الآخرة ١٤٤٨)", Fmt.Date(Day));
            Assert.EndsWith("٩٥٪", Fmt.Percent(0.95m), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Money_shows_fils_only_where_there_are_any()
    {
        using (Speaking.Arabic()) Assert.Equal("1,250.50 درهم", Fmt.Money(1250.5m));
        using (Speaking.English()) Assert.Equal("AED 1,250.50", Fmt.Money(1250.5m));
    }

    [Theory]
    [InlineData(10, "10 دراهم")]
    [InlineData(1250, "1,250 درهماً")]
    [InlineData(1_000_000_000, "1,000,000,000 درهم")]
    public void Money_takes_its_Arabic_plural(int dirhams, string said)
    {
        using (Speaking.Arabic()) Assert.Equal(said, Fmt.Money(dirhams));
    }

    [Theory]
    [InlineData(0, "أقل من ثانية")]
    [InlineData(120, "دقيقتان")]
    [InlineData(7200, "ساعتان")]
    [InlineData(3600 * 24 * 3, "3 أيام")]
    [InlineData(3600 * 24 * 11, "11 يوماً")]
    [InlineData(3600 * 24 * 100, "100 يوم")]
    public void A_duration_takes_its_Arabic_plural(int seconds, string said)
    {
        using var _ = Speaking.Arabic();
        Assert.Equal(said, Fmt.Duration(TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(-1, "yesterday")]
    [InlineData(3, "in 3 days")]
    [InlineData(-11, "11 days ago")]
    public void A_day_is_said_as_people_say_it(int ahead, string said)
    {
        using var _ = Speaking.English();
        Assert.Equal(said, Fmt.Relative(Day.AddDays(ahead), Day));
    }

    [Fact]
    public void A_percentage_keeps_its_sign_on_the_right_after_Arabic_words()
    {
        using (Speaking.Arabic()) Assert.Equal("\u200E96.4%", Fmt.Percent(0.964m));
        using (Speaking.English()) Assert.Equal("96.4%", Fmt.Percent(0.964m));
    }
}
