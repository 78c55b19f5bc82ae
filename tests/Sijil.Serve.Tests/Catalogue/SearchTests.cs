using System.Text.Json.Nodes;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Tests.Catalogue;

/// <summary>What the public finds by its own words.</summary>
public sealed class SearchTests
{
    private readonly RegisterFold registers = Registers.OfFiles();
    private readonly Serve.Catalogue.Catalogue catalogue;

    public SearchTests() => catalogue = new(registers, new(registers));

    [Theory]
    [InlineData("رخصه", "الرخصة")]
    [InlineData("licence", "LICENCE")]
    public void Letters_articles_and_capitals_make_no_difference(string one, string other)
    {
        Assert.NotEmpty(Found(one));
        Assert.Equal(Found(one), Found(other));
    }

    [Fact]
    public void A_code_is_found_first() => Assert.Equal("RTA-01", Found("rta-01")[0]);

    [Fact]
    public void A_card_is_found_by_its_new_words_and_no_longer_by_the_old()
    {
        Rename("RTA-01", "زرافة", "Giraffe");
        Assert.Equal(["RTA-01"], Found("giraffe"));
        Rename("RTA-01", "فيل", "Elephant");
        Assert.Empty(Found("giraffe"));
        Assert.Equal(["RTA-01"], Found("elephant"));
    }

    [Fact]
    public void A_card_is_found_by_the_new_name_of_its_body()
    {
        Assert.Empty(Found("hippopotamus"));
        registers.Change("entities", "rta", new() { ["name"] = new JsonObject { ["ar"] = "فرس", ["en"] = "Hippopotamus" } });
        Assert.Equal(registers.Services.Values.Where(card => card.Entity is "rta").Select(card => card.Code), Found("hippopotamus"));
    }

    [Fact]
    public void A_card_that_says_nothing_in_one_language_is_found_by_the_other()
    {
        Rename("RTA-01", "زرافة", "");
        Assert.Equal(["RTA-01"], Found("زرافة"));
    }

    private void Rename(string code, string ar, string en) => registers.Change("services", code, new() { ["name"] = new JsonObject { ["ar"] = ar, ["en"] = en } });

    private IReadOnlyList<string> Found(string words) => [.. catalogue.Search(words).Select(hit => hit.Card.Code)];
}
