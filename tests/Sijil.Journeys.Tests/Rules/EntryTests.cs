using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Tests.City;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Rules;

/// <summary>What the steps of a case say of a register's entry.</summary>
public sealed class EntryTests
{
    private static string Writes(string id, string attributes, string name, string value) => $"""
        <serviceTask id="{id}"><extensionElements><sijil:step owner="gs" due="PT5M"/><sijil:record type="entry" register="obstacles" {attributes}><sijil:in name="{name}" value="{value}"/></sijil:record></extensionElements></serviceTask>
        """;

    [Fact]
    public async Task A_later_step_adds_to_the_entry_that_an_earlier_one_began()
    {
        var model = Workshop.Model("s-a a-b b-x", Workshop.Start, Writes("a", "", "law", "w"), Writes("b", "", "state", "&quot;open&quot;"), Workshop.End);
        var shop = new Workshop(("parent", model));
        await shop.Open("parent", new JsonObject { ["w"] = "قانون" });
        var entries = (await shop.Facts()).OfType<EntryRecorded>().ToList();
        Assert.Equal(["a", "b"], entries.Select(entry => entry.Step));
        Assert.All(entries, entry => Assert.Equal(("obstacles", entries[0].Id), (entry.Register, entry.Id)));
        Assert.Equal("""{"law":"قانون"}""", JsonNode.Parse(entries[0].Content.GetRawText())!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task An_entry_is_named_by_what_the_case_knows()
    {
        var shop = new Workshop(("parent", Workshop.Model("s-a a-x", Workshop.Start, Writes("a", """id="=w" """, "law", "w"), Workshop.End)));
        await shop.Open("parent", new JsonObject { ["w"] = "law-7" });
        Assert.Equal("law-7", Assert.Single((await shop.Facts()).OfType<EntryRecorded>()).Id);
    }

    [Theory]
    [InlineData("""{"a":{"x":1}}""", """{"a":{"y":2}}""", """{"a":{"x":1,"y":2}}""")]
    [InlineData("""{"a":1,"b":2}""", """{"a":null}""", """{"b":2}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[3]}""", """{"a":[3]}""")]
    [InlineData("""{"a":{"x":1}}""", """{"a":"text"}""", """{"a":"text"}""")]
    public void What_is_said_is_laid_over_what_stands(string stands, string said, string then)
    {
        var fold = new RegisterFold();
        fold.Apply(Turn(1, "register/obstacles", new EntryRegistered("obstacles", "o", "h", Json(stands))));
        fold.Apply(Turn(2, "case/c-1", new EntryRecorded("obstacles", "o", "step", Json(said), new("s-1", "officer", "desk"))));
        var entry = fold.Find("obstacles", "o")!;
        Assert.Equal(then, entry.Content.GetRawText());
        Assert.Equal(stands, entry.After(0).GetRawText());
        Assert.Equal(["", "c-1"], entry.History.Select(change => change.Case));
        Assert.True(fold.Stands("obstacles", "o", "h"));
    }

    [Fact]
    public void A_file_that_changes_states_the_whole_entry_anew_and_what_was_said_before_stays_in_its_history()
    {
        var fold = new RegisterFold();
        fold.Apply(Turn(1, "case/c-1", new EntryRecorded("obstacles", "o", "step", Json("""{"a":1}"""), Actor.System)));
        fold.Apply(Turn(2, "register/obstacles", new EntryRegistered("obstacles", "o", "h", Json("""{"b":2}"""))));
        Assert.Equal("""{"b":2}""", fold.Find("obstacles", "o")!.Content.GetRawText());
        Assert.Equal(2, fold.History("obstacles", "o").Count);
    }

    [Fact]
    public void What_was_saved_is_what_is_loaded()
    {
        var fold = new RegisterFold();
        fold.Apply(Turn(1, "case/c-1", new EntryRecorded("obstacles", "o", "step", Json("""{"a":1}"""), Actor.System)));
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) fold.Save(writer);
        var again = new RegisterFold();
        again.Load(JsonDocument.Parse(buffer.ToArray()).RootElement);
        Assert.Equal(fold.Find("obstacles", "o")!.History[0].Address, again.Find("obstacles", "o")!.History[0].Address);
        Assert.Equal(1, again.All<Dictionary<string, int>>("obstacles")["o"]["a"]);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();

    private static Entry Turn(long position, string stream, Fact fact) => new(position, stream, 1, DateTimeOffset.UnixEpoch, Origin.Live,
        [new RecordedFact(new(position, 0), FactCodec.NameOf(fact.GetType()), DateTimeOffset.UnixEpoch, JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), JsonSerializerOptions.Web))]);
}
