using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Tests.Forms;

/// <summary>A form that is changed while people fill it in.</summary>
public sealed class LiveFormTests
{
    private readonly RegisterFold registers = new();
    private long position;

    [Fact]
    public void A_draft_goes_on_with_the_form_it_was_begun_by()
    {
        State("first", "second");
        var library = new FormLibrary(registers);
        var begun = library.Find("f")!;
        State("first", "third");

        Assert.NotEqual(begun.Version, library.Find("f")!.Version);
        Assert.Equal(["first", "second"], library.Find("f", begun.Version)!.Fields.Select(field => field.Name));
        Assert.Equal(["first", "third"], library.Find("f", "")!.Fields.Select(field => field.Name));
        Assert.Equal("required", FormAnswers.Judge(library.Find("f", begun.Version)!, begun.Fields, name => name is "first" ? "x" : null).Errors[0].Code);
    }

    [Fact]
    public void A_version_that_nobody_keeps_is_the_form_as_it_stands()
    {
        State("first");
        Assert.Equal(["first"], new FormLibrary(registers).Find("f", "0123456789ab")!.Fields.Select(field => field.Name));
    }

    [Fact]
    public void The_same_text_is_the_same_version_after_a_restart()
    {
        State("first");
        var before = new FormLibrary(registers).Find("f")!.Version;
        using var saved = new MemoryStream();
        using (var writer = new Utf8JsonWriter(saved)) registers.Save(writer);
        var again = new RegisterFold();
        again.Load(JsonElement.Parse(saved.ToArray()));

        Assert.Equal(12, before.Length);
        Assert.Equal(before, new FormLibrary(again).Find("f")!.Version);
    }

    private void State(params string[] fields)
    {
        var content = new JsonObject
        {
            ["id"] = "f", ["title"] = Both("نموذج"),
            ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(fields.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["type"] = "string" }))), ["required"] = new JsonArray([.. fields.Select(name => (JsonNode)name)]) },
            ["layout"] = new JsonArray(new JsonObject { ["page"] = "one", ["title"] = Both("صفحة"), ["fields"] = new JsonArray([.. fields.Select(name => (JsonNode)new JsonObject { ["name"] = name, ["label"] = Both(name) })]) }),
        };
        var fact = new EntryRegistered("forms", "f", $"{++position}", JsonSerializer.SerializeToElement(content));
        registers.Apply(new Entry(position, "register/forms", 1, default, Origin.Live,
            [new RecordedFact(new(position, 0), FactCodec.NameOf(typeof(EntryRegistered)), default, JsonSerializer.SerializeToUtf8Bytes(fact, JsonSerializerOptions.Web))]));
    }

    private static JsonObject Both(string text) => new() { ["ar"] = text, ["en"] = text };
}
