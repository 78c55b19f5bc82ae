using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Tests.Forms;

public sealed class GroupTests
{
    private const string Schema =
        """
        { "type": "object", "properties": {
            "owners": { "type": "array", "minItems": 2, "maxItems": 3, "uniqueItems": true, "items": { "type": "object", "properties": {
                "name": { "type": "string", "minLength": 2 }, "share": { "type": "integer", "minimum": 1, "maximum": 99 } }, "required": ["name", "share"] } },
            "total": { "type": "number", "const": 100 } },
          "required": ["owners", "total"] }
        """;

    private static readonly FormField Owners = new("owners", new("الشركاء", "Partners"), "group", Fields: [Field("name"), new("share", new("الحصة", "Share"), "number")], One: new("شريك", "Partner"));

    private static readonly FormField Total = new("total", new("المجموع", "Total"), "calculated", Calculation: "sum(owners.share)",
        Errors: new Dictionary<string, Bilingual> { ["const"] = new("عدّل الحصص ليصبح مجموعها 100", "Change the shares so that they add up to 100") });

    private static readonly Form Form = new("owners", new("م", "o"), JsonElement.Parse(Schema), [new("owners", new("الشركاء", "Partners"), [Owners, Total])]);

    [Fact]
    public void An_entry_is_judged_on_its_own_and_says_how_to_mend_it()
    {
        var (_, errors) = FormAnswers.JudgeEntry(Form, Owners, [], 0, Typed(("name", "ن"), ("share", "many")));
        Assert.Equal([("name", "too-short"), ("share", "number")], errors.Select(error => (error.Field, error.Code)));

        var (entry, none) = FormAnswers.JudgeEntry(Form, Owners, [], 0, Typed(("name", "نورة"), ("share", "60")));
        Assert.Empty(none);
        Assert.Equal("""{"name":"نورة","share":60}""", entry.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void A_group_asks_for_as_many_entries_as_its_schema()
    {
        Assert.Equal(["entry"], Judge("").Where(error => error.Field is "owners").Select(error => error.Code));
        var one = Judge("""[{"name":"نورة","share":100}]""").First(error => error.Field is "owners");
        Assert.Equal(("too-few", "Add to “Partners”; the least number is 2"), (one.Code, one.Text.En));
        Assert.Contains("twice", Judge("""[{"name":"نورة","share":50},{"name":"نورة","share":50}]""").Select(error => error.Code));
    }

    [Fact]
    public void A_wrong_entry_among_others_is_said_of_the_group()
    {
        var error = Judge("""[{"name":"نورة","share":50},{"name":"س","share":50}]""").First(error => error.Field is "owners");
        Assert.Equal(("entry-wrong", "One entry of “Partners” has a mistake: open it and correct it"), (error.Code, error.Text.En));
    }

    [Fact]
    public void What_is_calculated_follows_from_the_answers_whatever_somebody_sends()
    {
        var said = AskedForm.Answers(Form, [], Typed(("owners", """[{"name":"نورة","share":60},{"name":"سالم","share":40}]"""), ("total", "7")));
        Assert.Equal("100", said("total"));
        Assert.Empty(FormAnswers.Judge(Form, Form.Fields, said).Errors);
    }

    [Fact]
    public void A_rule_over_what_is_calculated_speaks_in_the_forms_own_words() =>
        Assert.Equal("عدّل الحصص ليصبح مجموعها 100", Assert.Single(Judge("""[{"name":"نورة","share":60},{"name":"سالم","share":30}]""")).Text.Ar);

    [Fact]
    public void Entries_of_a_desks_sheet_come_as_texts_and_are_read_as_their_schema_asks()
    {
        var (answers, errors) = FormAnswers.Judge(Form, [Owners], Typed(("owners", """[{"name":"نورة","share":"60"},{"name":"سالم","share":"40"}]""")));
        Assert.Empty(errors);
        Assert.Equal(JsonValueKind.Number, answers["owners"]![0]!["share"]!.GetValueKind());
    }

    private static IReadOnlyList<FieldError> Judge(string owners) => FormAnswers.Judge(Form, Form.Fields, AskedForm.Answers(Form, [], Typed(("owners", owners)))).Errors;

    private static FormField Field(string name) => new(name, new(name, name));

    private static Func<string, string?> Typed(params (string Name, string Value)[] typed) => name => typed.FirstOrDefault(one => one.Name == name).Value;
}
