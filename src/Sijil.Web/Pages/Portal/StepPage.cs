using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.Forms;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>What the pages of a customer's step share: whose it is, its form as far as it is asked, and what stands in its fields.</summary>
internal abstract class StepPage(MyGovernment mine, CaseDesk cases, AnswerStep answers, Texts texts) : PageModel
{
    public CaseView Case { get; private set; } = null!;
    public StepView? Step { get; protected set; }

    /// <summary>The form as the answers so far leave it; null where the step has none, or is a payment.</summary>
    public Form? Form { get; private set; }

    /// <summary>The form with all that it may ask.</summary>
    protected Form? Whole { get; private set; }

    protected Texts Texts => texts;

    protected AnswerStep Answers => answers;

    public string Here => texts.Link($"/cases/{Case.Id}/steps/{Step!.Token}");

    /// <summary>A value that a page shows, in the reader's language; null where government does not know it.</summary>
    public string? Shown(FormShown shown)
    {
        var path = Texts.Pick(shown.Path, shown.PathEn ?? shown.Path);
        var text = AnswerStep.Text(AnswerStep.At(Case.Data, path));
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? Fmt.Day(day) : text;
    }

    /// <summary>Where this customer says that a shown value is wrong; null where it is not about them.</summary>
    public string? Wrong(FormShown shown) => shown.Source is { } source && CorrectRecord.IsAbout(shown, Case, User.Party())
        ? texts.Link($"/correct/{source}?case={Case.Id}&path={Uri.EscapeDataString(shown.Path)}") : null;

    /// <summary>Where this customer says that a prefilled answer is wrong at its source, while it stands as government has it.</summary>
    public string? Wrong(FormField field) => field is { Prefill: { } path, Source: { } source } && Step!.Draft[field.Name] is null && Read(field) is not null
        ? texts.Link($"/correct/{source}?case={Case.Id}&path={Uri.EscapeDataString(path)}") : null;

    /// <summary>The answer as a person reads it; null when there is none.</summary>
    public string? Read(FormField field) => Kept(field) is { Length: > 0 } text ? AnswerWords.Of(field, text, Texts) : null;

    /// <summary>What stands in a field: what was kept, what follows from the other answers, or what government knows.</summary>
    protected string? Kept(FormField field) => AskedForm.Answers(Whole!, Case.Data, name => AnswerStep.Answered(Case, Step!, Whole!, name))(field.Name);

    /// <summary>False where this customer has no such case, or the case never put this step to them.</summary>
    protected async ValueTask<bool> Find(string id, int token, CancellationToken cancel)
    {
        if (await StepDoor.Open(mine, cases, User.Reach(), User.Actor(), id, token, cancel) is not { } door) return false;
        (Case, Step) = (door.Case, door.Step);
        Whole = Step is { IsPayment: false } ? answers.FormOf(Step) : null;
        Form = Whole is null ? null : AnswerStep.Asked(Case, Step!, Whole);
        return true;
    }
}
