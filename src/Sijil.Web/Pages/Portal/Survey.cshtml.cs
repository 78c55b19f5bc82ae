using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Measure.Surveys;
using Sijil.Record;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>The questions of a survey, put to the customer of a case that was drawn into it.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class SurveyModel(MyGovernment mine, AnswerSurvey answerSurvey, FoldHost folds, IJournal journal, Texts texts) : PageModel
{
    public string Id { get; private set; } = "";
    public Survey Survey { get; private set; } = null!;
    public Refusal? Refusal { get; private set; }

    public static IReadOnlyList<Option> Choices(SurveyQuestion question)
    {
        var texts = new Texts();
        return [.. Enumerable.Range(1, question.Best).Reverse().Select(score => new Option(score.ToString(CultureInfo.InvariantCulture), texts[$"survey.{question.Scale}.{score}"]))];
    }

    public string? Answered(SurveyQuestion question) => Request.HasFormContentType ? Request.Form[$"q-{question.Id}"].ToString() : null;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel) => await Find(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        var scores = Survey.Questions.ToDictionary(question => question.Id, question => int.TryParse(Answered(question), NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : 0);
        var outcome = await answerSurvey.Answer(Survey.Id, Id, scores, User.Actor(), cancel);
        await folds.CaughtUp(journal.Head, cancel);
        if (!outcome.IsRefused) return LocalRedirect(texts.Link($"/cases/{Id}"));
        Refusal = outcome.Refusal;
        return Page();
    }

    /// <summary>Only the customer of a case that ended with a result, and only while the survey asks of it.</summary>
    private async ValueTask<bool> Find(string id, CancellationToken cancel)
    {
        if (await mine.Case(User.Reach(), User.Actor(), id, cancel) is not { IsOpen: false, Outcome: "completed" or "refused" } || answerSurvey.For(id) is not { } survey) return false;
        (Id, Survey) = (id, survey);
        return true;
    }
}
