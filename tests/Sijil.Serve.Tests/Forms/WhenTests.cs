using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Tests.Forms;

public sealed class WhenTests
{
    private const string Schema =
        """
        { "type": "object", "properties": {
            "business.legalForm": { "enum": ["sole-establishment", "llc"] }, "business.partners": { "type": "integer", "minimum": 2 },
            "business.agreement": { "type": "string" }, "note": { "type": "string" } },
          "required": ["business.legalForm", "business.partners", "business.agreement"] }
        """;

    private static readonly Form Form = new("business", new("م", "b"), JsonElement.Parse(Schema),
    [
        Page("form", null, ("business.legalForm", null)),
        Page("partners", "business.legalForm = \"llc\"", ("business.partners", null), ("business.agreement", "business.partners > 2")),
        Page("note", "customer.isNew", ("note", null)),
    ]);

    [Fact]
    public void A_page_whose_condition_does_not_hold_is_not_asked() =>
        Assert.Equal(["business.legalForm"], Names(AskedForm.Of(Form, [], Typed(("business.legalForm", "sole-establishment")))));

    [Fact]
    public void A_field_waits_for_the_answer_that_its_condition_names()
    {
        Assert.Equal(["business.legalForm", "business.partners"], Names(AskedForm.Of(Form, [], Typed(("business.legalForm", "llc"), ("business.partners", "2")))));
        Assert.Equal(["business.legalForm", "business.partners", "business.agreement"],
            Names(AskedForm.Of(Form, [], Typed(("business.legalForm", "llc"), ("business.partners", "3")))));
    }

    [Fact]
    public void An_answer_on_a_page_that_is_no_longer_asked_does_not_count()
    {
        var asked = AskedForm.Of(Form, [], Typed(("business.legalForm", "sole-establishment"), ("business.partners", "7"), ("business.agreement", "x")));
        var (answers, errors) = FormAnswers.Judge(asked, asked.Fields, Typed(("business.legalForm", "sole-establishment"), ("business.partners", "7")));

        Assert.Empty(errors);
        Assert.Equal(["business.legalForm"], answers.Select(answer => answer.Key));
    }

    [Fact]
    public void What_the_case_remembers_of_an_earlier_round_opens_no_page()
    {
        var before = new JsonObject { ["business"] = new JsonObject { ["legalForm"] = "llc", ["partners"] = 3 } };
        Assert.Equal(["business.legalForm"], Names(AskedForm.Of(Form, before, Typed(("business.legalForm", "sole-establishment")))));
        Assert.Equal("llc", before["business"]!["legalForm"]!.ToString());
    }

    [Fact]
    public void A_condition_sees_what_the_case_knows() =>
        Assert.Contains("note", Names(AskedForm.Of(Form, new JsonObject { ["customer"] = new JsonObject { ["isNew"] = true } }, Typed())));

    [Fact]
    public void A_sheet_keeps_what_its_own_answers_decide_and_leaves_out_what_the_case_does() =>
        Assert.Equal(["business.legalForm", "business.partners", "business.agreement"], Names(AskedForm.Sheet(Form, [])));

    [Fact]
    public void A_condition_that_is_not_FEEL_is_named_and_asks_rather_than_hides()
    {
        var broken = Form with { Layout = [Page("form", "business. =", ("business.legalForm", null))] };
        Assert.Equal("$.layout[0].when", Assert.Single(AskedForm.Problems(broken)).Path);
        Assert.Equal(["business.legalForm"], Names(AskedForm.Of(broken, [], Typed())));
    }

    private static FormPage Page(string name, string? when, params (string Name, string? When)[] fields) =>
        new(name, new(name, name), [.. fields.Select(field => new FormField(field.Name, new(field.Name, field.Name), When: field.When))], When: when);

    private static IEnumerable<string> Names(Form form) => form.Fields.Select(field => field.Name);

    private static Func<string, string?> Typed(params (string Name, string Value)[] typed) => name => typed.FirstOrDefault(one => one.Name == name).Value;
}
