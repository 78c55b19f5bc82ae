using Sijil.Web.Kit.Reading;

namespace Sijil.Web.Tests;

public sealed class CleanInputTests
{
    [Theory]
    [InlineData("٢٠٢٦", "2026")]
    [InlineData("۱۲۳", "123")]
    [InlineData("١٬٢٥٠٫٥", "1,250.5")]
    [InlineData("\u200F784-1990\u200E", "784-1990")]
    [InlineData("\u2068مريم\u2069 ", "مريم")]
    [InlineData("  Mariam ", "Mariam")]
    [InlineData(null, "")]
    public void What_is_typed_is_read_in_Latin_digits_without_marks(string? typed, string read) =>
        Assert.Equal(read, CleanInput.Of(typed));
}
