using System.Text.Json.Nodes;
using Sijil.Facts.Registers;
using Sijil.Serve.Catalogue;

namespace Sijil.Serve.Tests.Catalogue;

/// <summary>Who said what of a card, and what stands after all of it.</summary>
public sealed class HistoryTests
{
    private static JsonObject File(decimal fee, string name) => new() { ["code"] = "X-01", ["fee"] = fee, ["name"] = new JsonObject { ["ar"] = name, ["en"] = name } };

    [Fact]
    public void What_was_approved_is_not_undone_by_a_file_that_changes_something_else()
    {
        var fold = new RegisterFold();
        fold.State("services", null, File(100, "one"));
        fold.Change("services", "X-01", new() { ["fee"] = 90 });
        fold.State("services", null, File(100, "two"));
        var entry = fold.Find("services", "X-01")!;
        Assert.Equal(90, entry.Content.GetProperty("fee").GetDecimal());
        Assert.Equal("two", entry.Content.GetProperty("name").GetProperty("en").GetString());
        Assert.Equal(entry.Content.GetRawText(), entry.After(2).GetRawText());
        Assert.Equal(100, entry.After(0).GetProperty("fee").GetDecimal());
    }

    [Fact]
    public void A_file_that_says_something_new_of_what_was_approved_is_the_newer_word()
    {
        var fold = new RegisterFold();
        fold.State("services", null, File(100, "one"));
        fold.Change("services", "X-01", new() { ["fee"] = 90 });
        fold.State("services", null, File(80, "one"));
        Assert.Equal(80, fold.Find("services", "X-01")!.Content.GetProperty("fee").GetDecimal());
    }

    [Fact]
    public void A_version_says_in_which_columns_it_differs_from_another()
    {
        var fold = Registers.OfFiles();
        fold.Change("services", "RTA-01", new() { ["name"] = new JsonObject { ["en"] = "Other words" }, ["validity"] = null });
        var entry = fold.Find("services", "RTA-01")!;
        var differences = CardDifference.Between(entry.After(0), entry.After(1));
        Assert.Equal([("name_en", "Renew a vehicle licence", "Other words"), ("validity", "P1Y", "")], differences.Select(one => (one.Column, one.Before, one.After)));
    }

    [Theory]
    [InlineData("رخصه", "", "RTA-01")]
    [InlineData("الترخيص المركبات", "", "RTA-01")]
    [InlineData("licence rta", "", "RTA-02")]
    [InlineData("", "RTA-11", "RTA-11")]
    public void The_register_is_searched_by_words_of_either_language_letters_folded(string words, string code, string found) =>
        Assert.Contains(found, new CardSearch(Registers.OfModels, new(Registers.OfModels)).Run(new(Words: words.Length > 0 ? words : code)).Select(card => card.Code));

    [Fact]
    public void The_register_is_narrowed_by_everything_that_a_card_says_of_itself()
    {
        var search = new CardSearch(Registers.OfModels, new(Registers.OfModels));
        var all = Registers.OfModels.Services.Values;
        Assert.Equal(all.Count(card => card.Entity == "rta" && !card.RunsHere), search.Run(new(Entity: "rta", Runs: "elsewhere")).Count);
        Assert.Equal(all.Count(card => !card.IsIntegrated), search.Run(new(Integrated: "no")).Count);
        Assert.All(search.Run(new(Sector: "social", Type: "I")), card => Assert.Equal("I", card.Type));
        Assert.Equal(Registers.OfModels.LifeEvents["vehicle"].Services.Order(StringComparer.Ordinal), search.Run(new(LifeEvent: "vehicle")).Select(card => card.Code));
        Assert.All(search.Run(new(Channel: "call-centre", Audience: "visitors")), card => Assert.Contains("visitors", card.Audience));
    }
}
