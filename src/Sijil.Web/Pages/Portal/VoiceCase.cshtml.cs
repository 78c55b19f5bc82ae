using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Serve.Feedback;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>What became of what somebody said: whoever holds the number reads the answer, and has it looked at again if it is not enough.</summary>
[AllowAnonymous]
internal sealed class VoiceCaseModel(Voices voices, JudgeAnswer use, Texts texts) : PageModel
{
    public Voice Voice { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public bool Said { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Refusal? Refusal { get; private set; }

    public string State => Voice switch { { Case.IsOpen: false } => "voice.state.closed", { Judging: not null } => "voice.state.answered", { Reopened.Count: > 0 } => "voice.state.reopened", _ => "voice.state.open" };

    /// <summary>Answers and second looks in the order in which they came.</summary>
    public IEnumerable<(DateTimeOffset At, string Title, string Text)> Moments =>
        Voice.Answers.Select(answer => (answer.At, Title: $"voice.outcome.{answer.Outcome}", answer.Text)).Concat(Voice.Reopened.Select(again => (again.At, Title: "voice.reopened", Text: again.Why))).OrderBy(one => one.At);

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel) => await Find(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id, bool enough, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        var judged = await use.Handle(id, enough, Why, cancel);
        if (!judged.IsRefused) return LocalRedirect(texts.Link($"/voice/{id}?done=true"));
        Refusal = judged.Refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async ValueTask<bool> Find(string id, CancellationToken cancel)
    {
        if (await voices.Find(id, cancel) is not { } found) return false;
        Voice = found;
        return true;
    }
}
