using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Desk;

/// <summary>One answer with the words of its question.</summary>
/// <param name="Asked">The field as the form has it, whose answer is more than a line.</param>
/// <param name="Shown">The chosen option's words, where the answer was a choice.</param>
internal sealed record AnswerLine(string Field, Bilingual Label, string Value, string Widget, Bilingual? Shown, FormField? Asked = null);

/// <summary>What one step said: who answered, when and what.</summary>
internal sealed record AnswerSection(string Step, Bilingual Name, string Holder, Actor By, DateTimeOffset At, IReadOnlyList<AnswerLine> Lines)
{
    public string? this[string field] => Lines.FirstOrDefault(line => line.Field == field)?.Value;
}

/// <summary>What people answered in a case, in the words of its forms.</summary>
internal sealed class CaseAnswers(CaseDesk cases, FormLibrary forms, Keyring keyring)
{
    /// <summary>Of the answers given so far, what a step needs: the customer's, one's own body's, and, while a step is one's own, the last one before it.</summary>
    public IReadOnlyList<AnswerSection> NeededBy(StaffMember staff, CaseView view, IReadOnlyList<StoryFact> story)
    {
        var all = Of(view, story);
        if (staff.Role is "advisor" or "secretary" or "member") return all;
        var isOnTurn = view.Steps.Any(step => DeskRights.MayDo(staff, view, step));
        return [.. all.Where((section, place) => section.Holder is "customer" or "advisor" || section.Holder == staff.Entity || isOnTurn && place == all.Count - 1)];
    }

    /// <summary>Every step that was done with a form, in the order in which they were done.</summary>
    public IReadOnlyList<AnswerSection> Of(CaseView view, IReadOnlyList<StoryFact> story)
    {
        Dictionary<int, string> holders = [];
        List<AnswerSection> sections = [];
        foreach (var told in story)
        {
            if (told.Fact is StepOffered offered) holders[offered.Token] = offered.Holder;
            if (told.Fact is not StepDone done || cases.Step(view, done.Step) is not { } card || forms.Find(card.Form) is not { } form) continue;
            if (Open(done.Answers) is { Count: > 0 } answers)
                sections.Add(new(done.Step, card.Name, holders.GetValueOrDefault(done.Token, ""), done.By, told.HappenedAt, Lines(form, answers)));
        }
        return sections;
    }

    private static List<AnswerLine> Lines(Form form, JsonObject answers) =>
        [.. from field in form.Fields
            where answers[field.Name] is not null
            let value = Text(answers[field.Name]!)
            select new AnswerLine(field.Name, field.Label, value, field.Widget, field.Options?.FirstOrDefault(option => option.Value == value)?.Label, field)];

    private static string Text(JsonNode value) => value is JsonValue plain && plain.TryGetValue<string>(out var text) ? text : value.ToJsonString();

    private JsonObject? Open(Sealed<JsonElement> value) =>
        value.Open(keyring) is { IsKnown: true, Value.ValueKind: JsonValueKind.Object } open ? JsonNode.Parse(open.Value.GetRawText()) as JsonObject : null;
}
