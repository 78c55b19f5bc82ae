using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Serve.Desk;
using Sijil.Serve.Knowledge;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>Answers to read out, and the questions that found none.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class AnswersModel(Answers answers, AnswerGaps gaps, StaffNames names, Texts texts) : PageModel
{
    private const int Longest = 100;

    public string Words { get; private set; } = "";
    public IReadOnlyList<KnownAnswer> Found { get; private set; } = [];
    public IReadOnlyList<AnswerGap> Gaps => gaps.All;
    public Refusal? Refused { get; private set; }
    public StaffNames Names => names;

    public async Task OnGet(string? q, CancellationToken cancel)
    {
        Words = CleanInput.Of(q) is var said && said.Length > Longest ? said[..Longest] : said;
        Found = Words.Length is 0 ? answers.All : answers.Search(Words);
        if (Words.Length > 0 && Found.Count is 0) await answers.Missed(Words, Language.Current.Code, "desk", cancel);
    }

    public async Task<IActionResult> OnPostTake(string words, CancellationToken cancel) => After(await answers.Take(words, gaps, User.Staff().Actor, cancel));

    public async Task<IActionResult> OnPostClose(string words, string? answer, CancellationToken cancel) => After(await answers.Close(words, answer, gaps, User.Staff().Actor, cancel));

    private IActionResult After(Refusal? refused)
    {
        if (refused is null) return LocalRedirect(texts.Link("/desk/answers"));
        (Refused, Found) = (refused, answers.All);
        return Page();
    }
}
