using System.Text.Json;
using Sijil.Facts;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Tests.Forms;

public sealed class ConditionTests
{
    private const string Schema =
        """
        { "type": "object", "properties": {
            "decision": { "enum": ["approve", "ask", "reject"] }, "question": { "type": "string", "minLength": 0 }, "reason": { "type": "string", "minLength": 0 },
            "owner": { "type": "string" }, "what": { "type": "string" }, "due": { "type": "string", "format": "date" } },
          "required": ["decision"],
          "allOf": [
            { "if": { "properties": { "decision": { "const": "ask" } }, "required": ["decision"] }, "then": { "required": ["question"] } },
            { "if": { "properties": { "decision": { "const": "reject" } }, "required": ["decision"] }, "then": { "required": ["reason"] } } ],
          "dependentRequired": { "owner": ["what", "due"] } }
        """;

    private static readonly Form Form = new("review", new("م", "r"), JsonElement.Parse(Schema),
        [.. new[] { "decision", "question", "reason", "owner", "what", "due" }.Select(name => new FormPage(name, new(name, name), [new(name, new(name, name))]))]);

    [Fact]
    public void An_officer_cannot_refuse_without_a_reason()
    {
        Assert.Equal([("reason", "required")], Judge(("decision", "reject"), ("reason", "  ")));
        Assert.Empty(Judge(("decision", "reject"), ("reason", "لا يستوفي الشرط")));
    }

    [Fact]
    public void A_condition_asks_only_for_its_own_field()
    {
        Assert.Empty(Judge(("decision", "approve")));
        Assert.Equal([("question", "required")], Judge(("decision", "ask")));
    }

    [Fact]
    public void Without_the_deciding_answer_only_that_is_missing() => Assert.Equal([("decision", "required")], Judge());

    [Fact]
    public void An_assignment_needs_its_words_and_its_date() =>
        Assert.Equal([("what", "required"), ("due", "required")], Judge(("decision", "approve"), ("owner", "dha")));

    [Fact]
    public void A_page_looks_for_the_deciding_answer_among_what_was_kept()
    {
        var page = Form.Page("reason")!.Fields;
        Assert.NotEmpty(FormAnswers.Judge(Form, page, _ => null, name => name == "decision" ? "reject" : null).Errors);
        Assert.Empty(FormAnswers.Judge(Form, page, _ => null, name => name == "decision" ? "approve" : null).Errors);
    }

    [Fact]
    public void A_field_that_a_condition_may_ask_for_is_not_called_optional()
    {
        Assert.False(FormAnswers.IsOptional(Form, "reason"));
        Assert.False(FormAnswers.IsOptional(Form, "due"));
        Assert.True(FormAnswers.IsOptional(Form, "owner"));
    }

    private static IEnumerable<(string Field, string Code)> Judge(params (string Name, string Value)[] typed) =>
        FormAnswers.Judge(Form, Form.Fields, name => typed.FirstOrDefault(one => one.Name == name).Value).Errors.Select(error => (error.Field, error.Code));
}
