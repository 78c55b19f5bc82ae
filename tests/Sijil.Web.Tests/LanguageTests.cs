using Sijil.Web.Text;

namespace Sijil.Web.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData(0, "zero")]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(10, "few")]
    [InlineData(11, "many")]
    [InlineData(99, "many")]
    [InlineData(100, "other")]
    [InlineData(102, "other")]
    [InlineData(103, "few")]
    [InlineData(1011, "many")]
    public void Arabic_counts_in_six_forms(long count, string form) => Assert.Equal(form, Plural.Of(Language.Arabic, count));

    [Fact]
    public void The_switch_keeps_the_path()
    {
        Assert.Equal("/en/cases/7", Language.English.Switch("/ar/cases/7"));
        Assert.Equal("/ar", Language.Arabic.Switch("/en"));
        Assert.Equal("/ar/v/x", Language.Arabic.Switch("/v/x"));
    }

    [Theory]
    [InlineData("/ar", "ar")]
    [InlineData("/en/cases", "en")]
    [InlineData("/area", null)]
    [InlineData("/", null)]
    public void The_address_says_the_language(string path, string? code) => Assert.Equal(code, Language.OfPath(path)?.Code);

    [Fact]
    public void A_name_of_the_other_script_is_kept_apart_in_a_sentence()
    {
        using var _ = Speaking.Arabic();
        Assert.Equal("المصدر: \u2068ICP\u2069", new Texts()["kit.source", "ICP"]);
        Assert.Equal("المصدر: سجل السكان", new Texts()["kit.source", "سجل السكان"]);
    }

    [Fact]
    public void A_missing_text_shows_its_key() => Assert.Equal("⟦no.such⟧", new Texts()["no.such"]);
}
