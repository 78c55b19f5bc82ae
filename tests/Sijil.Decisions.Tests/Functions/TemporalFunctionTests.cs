namespace Sijil.Decisions.Tests.Functions;

public sealed class TemporalFunctionTests
{
    [Theory]
    [InlineData("date(\"2024-02-30\")", "null")]
    [InlineData("date(2024, 2, 29)", "2024-02-29")]
    [InlineData("date(\"-0044-03-15\").year", "-44")]
    [InlineData("time(\"23:59:00\") + duration(\"PT2M\")", "00:01:00")]
    [InlineData("time(10, 30, 0, duration(\"PT4H\"))", "10:30:00+04:00")]
    [InlineData("date and time(date(\"2024-01-01\"), time(\"10:00:00Z\"))", "2024-01-01T10:00:00Z")]
    [InlineData("date(\"2024-03-31\") + duration(\"P1M\")", "2024-04-30")]
    [InlineData("date(\"2024-01-01\") - date(\"2023-12-31\")", "P1D")]
    [InlineData("@\"2024-01-01T00:00:00Z\" - @\"2024-01-01T00:00:00+04:00\"", "PT4H")]
    [InlineData("years and months duration(date(\"2023-12-31\"), date(\"2024-12-30\"))", "P11M")]
    [InlineData("duration(\"P1D\") / duration(\"PT1H\")", "24")]
    [InlineData("day of week(@\"2026-03-20\")", "\"Friday\"")]
    [InlineData("month of year(@\"2026-03-20\")", "\"March\"")]
    [InlineData("day of year(@\"2024-12-31\")", "366")]
    [InlineData("week of year(@\"2005-01-01\")", "53")]
    [InlineData("last day of month(@\"2024-02-01\")", "29")]
    [InlineData("@\"P1DT2H\".hours", "2")]
    [InlineData("@\"10:00:00+04:00\".time offset", "PT4H")]
    [InlineData("is(@\"10:00:00Z\", @\"10:00:00+00:00\")", "true")]
    [InlineData("is(@\"10:00:00\", @\"10:00:00Z\")", "false")]
    [InlineData("string(@\"2024-01-01T10:00:00.50Z\")", "\"2024-01-01T10:00:00.5Z\"")]
    public void Dates_and_times_follow_the_calendar_and_their_offsets(string text, string expected) => Evaluated.Is(text, expected);
}
