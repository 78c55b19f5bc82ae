using Sijil.Facts.Tables;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Facts.Registers;
using Sijil.Serve.Catalogue.Sheets;

namespace Sijil.Serve.Tests.Catalogue;

/// <summary>The register as a sheet: out, in, and what is refused on the way.</summary>
public sealed class SheetTests
{
    private const string New = "code,entity,name_ar,name_en,description_ar,description_en,type,audience,channels\r\n";
    private const string Row = "RTA-77,rta,خدمة,A service,وصف,Words,T,citizens,portal\r\n";

    [Fact]
    public void The_emirates_register_written_out_and_read_in_again_changes_nothing()
    {
        var reading = Read(WriteSheet.Of(Registers.OfModels.Entries("services")));
        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Refused.SelectMany(row => row.Misfits));
        Assert.Empty(reading.Changed.Select(row => $"{row.Code}: {string.Join(' ', row.Columns)}"));
        Assert.Equal(Registers.OfModels.Services.Count, reading.Unchanged);
    }

    [Fact]
    public void Any_card_written_out_and_read_into_an_empty_register_is_the_same_card() => Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300), Prop.ForAll(Arb.From(AnyCard.Of("ABC-12")), card =>
    {
        var others = Registers.OfFiles(services: false);
        others.State("services", null, card);
        var reading = Read(WriteSheet.Of([others.Find("services", "ABC-12")!]));
        Assert.Empty(reading.Refused.SelectMany(row => row.Misfits));
        var read = Assert.Single(reading.Changed);
        Assert.True(JsonNode.DeepEquals(Sorted(card), Sorted(read.Card)), $"{card.ToJsonString()}\n{read.Card.ToJsonString()}");
    }));

    [Fact]
    public void Any_change_between_two_cards_is_found_and_laid_over_the_first_makes_the_second() => Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(150),
        Prop.ForAll(Arb.From(from one in AnyCard.Of("ABC-12") from other in AnyCard.Of("ABC-12") select (one, other)), pair =>
        {
            var (first, second) = (Registers.OfFiles(services: false), Registers.OfFiles(services: false));
            first.State("services", null, pair.one);
            second.State("services", null, pair.other);
            var reading = new ReadSheet(first).Run(WriteSheet.Of([second.Find("services", "ABC-12")!]));
            Assert.Empty(reading.Refused.SelectMany(row => row.Misfits));
            foreach (var row in reading.Changed) first.Change("services", row.Code, row.Changes);
            Assert.Empty(new ReadSheet(first).Run(WriteSheet.Of([second.Find("services", "ABC-12")!])).Changed);
        }));

    [Fact]
    public void What_the_sheet_does_not_show_of_a_card_stays()
    {
        var registers = Registers.OfFiles();
        var stands = JsonNode.Parse(registers.Find("services", "RTA-01")!.Content.GetRawText())!.AsObject();
        stands["ours"] = new JsonObject { ["x"] = 1 };
        stands["subServices"]![0]!["ours"] = 2;
        registers.State("services", null, stands);
        var subs = stands["subServices"]!.AsArray().Select(sub => $"{sub!["code"]} | تجديد | Renew");
        var changed = Assert.Single(new ReadSheet(registers).Run($"code,sub_services\r\nRTA-01,\"{string.Join('\n', subs)}\"\r\n").Changed);
        Assert.Equal("1", changed.Card["ours"]!["x"]!.ToJsonString());
        Assert.Equal("2", changed.Changes["subServices"]![0]!["ours"]!.ToJsonString());
        Assert.Equal(["subServices"], changed.Changes.Select(member => member.Key));
    }

    [Theory]
    [InlineData("RTA-77", "rta-77", "code")]
    [InlineData("rta,", "nobody,", "entity")]
    [InlineData("خدمة", "", "name_ar")]
    [InlineData(",T,", ",X,", "type")]
    [InlineData("citizens", "citizens martians", "audience")]
    [InlineData("portal", "pigeon", "channels")]
    public void A_refused_row_says_its_number_its_column_what_was_found_and_what_would_be_valid_in_both_languages(string right, string wrong, string column)
    {
        var reading = Read(New + Row.Replace(right, wrong, StringComparison.Ordinal));
        var refused = Assert.Single(reading.Refused);
        var misfit = Assert.Single(refused.Misfits);
        Assert.Equal((2, column), (refused.Row, misfit.Column));
        Assert.Contains(misfit.Found, wrong, StringComparison.Ordinal);
        Assert.NotEmpty(misfit.Valid.Ar);
        Assert.NotEmpty(misfit.Valid.En);
        Assert.Empty(reading.Changed);
    }

    [Fact]
    public void A_row_that_is_refused_stops_no_other()
    {
        var reading = Read(New + Row.Replace("RTA-77", "RTA-78", StringComparison.Ordinal).Replace("rta", "nobody", StringComparison.Ordinal) + Row);
        Assert.Equal([2], reading.Refused.Select(row => row.Row));
        Assert.True(Assert.Single(reading.Changed) is { IsNew: true, Code: "RTA-77", Row: 3 });
    }

    [Fact]
    public void A_code_stands_once_in_a_file() => Assert.Equal("code", Assert.Single(Assert.Single(Read(New + Row + Row).Refused).Misfits).Column);

    [Fact]
    public void A_body_changes_its_own_services_alone()
    {
        string Sheet(string code, string entity) => $"code,entity,name_en\r\n{code},{entity},Other words\r\n";
        var reader = new ReadSheet(Registers.OfModels);
        Assert.Single(reader.Run(Sheet("RTA-01", "rta"), entity => entity is "rta").Changed);
        Assert.Single(reader.Run(Sheet("DET-01", "det"), entity => entity is "rta").Refused);
        Assert.Single(reader.Run(Sheet("DET-01", "rta"), entity => entity is "rta").Refused);
    }

    [Theory]
    [InlineData("", "sheet-empty")]
    [InlineData("entity\r\nrta\r\n", "sheet-without-code")]
    [InlineData("code,colour\r\n", "sheet-unknown-column")]
    [InlineData("code,type,type\r\n", "sheet-column-twice")]
    public void A_sheet_whose_headings_are_wrong_is_not_read(string text, string code) => Assert.Equal(code, Read(text).Refusal?.Code);

    [Fact]
    public void A_cell_that_could_be_a_formula_is_written_so_that_it_is_none()
    {
        var text = Csv.Write([["=HYPERLINK(1)", "'plain", "plain"]]);
        Assert.Equal("\uFEFF'=HYPERLINK(1),''plain,plain\r\n", text);
        Assert.Equal(["=HYPERLINK(1)", "'plain", "plain"], Assert.Single(Csv.Read(text)).Cells);
    }

    [Theory]
    [InlineData("-3.5", "-3.5")]
    [InlineData("-12", "-12")]
    [InlineData("-", "'-")]
    [InlineData("-3.5+A1", "'-3.5+A1")]
    [InlineData("-1,5", "\"'-1,5\"")]
    [InlineData("+971501234567", "'+971501234567")]
    public void Only_a_plain_number_below_zero_needs_no_mark(string cell, string written)
    {
        var text = Csv.Write([[cell]]);
        Assert.Equal($"\uFEFF{written}\r\n", text);
        Assert.Equal([cell], Assert.Single(Csv.Read(text)).Cells);
    }

    private static SheetReading Read(string text) => new ReadSheet(Registers.OfModels).Run(text);

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject([.. members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => new KeyValuePair<string, JsonNode?>(member.Key, member.Value is null ? null : Sorted(member.Value)))]),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Sorted(item))]),
        _ => JsonSerializer.SerializeToNode(node)!,
    };
}
