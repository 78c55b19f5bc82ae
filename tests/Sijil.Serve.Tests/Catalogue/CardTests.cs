using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Tests.Catalogue;

/// <summary>What a service's card says, and what follows from it.</summary>
public sealed class CardTests
{
    private static readonly ServiceCard Plain = new("X-01", "x", new("خدمة", "A service"), Bilingual.Empty, "T", ["citizens"], [], ["portal", "centre"]);

    public static TheoryData<string> Codes => [.. Registers.OfModels.Services.Keys];

    [Theory]
    [InlineData("identity.card", true, false)]
    [InlineData("identity.card", false, true)]
    [InlineData(null, true, true)]
    public void A_document_that_government_holds_and_one_channel_asks_for_makes_the_service_not_integrated(string? element, bool asked, bool integrated)
    {
        var document = new CardDocument(new("صورة الهوية", "Copy of the identity card"), element, asked);
        Assert.Equal(integrated, (Plain with { Documents = [document] }).IsIntegrated);
        Assert.Equal(integrated, (Plain with { ByChannel = [new("centre", Documents: [document])] }).IsIntegrated);
    }

    [Fact]
    public void A_channel_costs_the_cards_fees_and_its_own()
    {
        var card = Plain with { Fees = [new("x", Bilingual.Empty, 100)], ByChannel = [new("centre", Fees: [new("p", Bilingual.Empty, 95), new("f", Bilingual.Empty, 4.75m)])] };
        Assert.Equal(100, card.FeesIn("portal").Sum(fee => fee.Amount));
        Assert.Equal(199.75m, card.FeesIn("centre").Sum(fee => fee.Amount));
    }

    [Fact]
    public void A_card_written_before_the_new_fields_still_fits_and_runs_here()
    {
        var card = System.Text.Json.JsonSerializer.Deserialize<ServiceCard>("""
            {"code":"X-01","entity":"x","name":{"ar":"خدمة","en":"A service"},"description":{"ar":"","en":""},"type":"T","audience":[],"subServices":[],"channels":["portal"]}
            """, System.Text.Json.JsonSerializerOptions.Web)!;
        Assert.True(card.RunsHere);
        Assert.True(card.IsIntegrated);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_card_of_the_emirate_names_only_what_stands_in_the_registers(string code)
    {
        var (registers, card) = (Registers.OfModels, Registers.OfModels.Services[code]);
        bool Word(string list, string word) => registers.All<Dictionary<string, Bilingual>>("words")[list].ContainsKey(word);
        Assert.Contains(card.Entity, registers.Entities.Keys);
        Assert.All(card.Audience, one => Assert.True(Word("audiences", one), one));
        Assert.All(card.Channels, one => Assert.True(Word("channels", one), one));
        Assert.All(card.Relation!, one => Assert.True(Word("relations", one), one));
        Assert.All(card.ByChannel!.SelectMany(one => one.Languages!), one => Assert.True(Word("languages", one), one));
        Assert.Equal(card.Channels, card.ByChannel!.Select(one => one.Channel));
        Assert.All(card.Related ?? [], one => Assert.Contains(one, registers.Services.Keys));
        var fees = card.Channels.SelectMany(card.FeesIn).Concat(card.FastTrack?.Fees ?? []);
        Assert.All(fees, fee => Assert.Contains(fee.Entity, registers.Entities.Keys));
        var elements = card.EveryDocument.Select(document => document.Element).Concat((card.Fields ?? []).Select(one => one.Element)).OfType<string>();
        Assert.All(elements, element => Assert.Contains(element, registers.Elements.Keys));
        Assert.True(card.RunsHere || card.Journey is null, "a service that runs elsewhere has no journey here");
    }
}
