using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Applications;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>Is this wrong? Which record it stands in, who keeps it, and the start of a correction.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class CorrectModel(CorrectRecord corrections, MyGovernment mine, IIds ids, Texts texts) : PageModel
{
    public DataElement Record { get; private set; } = null!;

    /// <summary>The value that the customer was looking at, if they came from one.</summary>
    public (Bilingual Label, string Value)? Seen { get; private set; }
    public string Key { get; private set; } = "";
    public Refusal? Refusal { get; private set; }

    public string Here => Request.Path + Request.QueryString;

    public async Task<IActionResult> OnGet(string element, [FromQuery(Name = "case")] string? caseId, [FromQuery(Name = "path")] string? path, CancellationToken cancel)
    {
        if (!await Find(element, caseId, path, cancel)) return NotFound();
        Key = ids.Next();
        return Page();
    }

    public async Task<IActionResult> OnPost(string element, [FromQuery(Name = "case")] string? caseId, [FromQuery(Name = "path")] string? path, string? key, CancellationToken cancel)
    {
        if (!await Find(element, caseId, path, cancel)) return NotFound();
        if (key is not { Length: > 8 and < 80 }) return BadRequest();
        var begun = await corrections.Begin(element, Seen, User.Applicant(), key, cancel);
        if (!begun.IsRefused)
            return LocalRedirect(texts.Link(begun.Value.Steps is [var step, ..] ? $"/cases/{begun.Value.Id}/steps/{step.Token}" : $"/cases/{begun.Value.Id}"));
        (Key, Refusal) = (key, begun.Refusal);
        return Page();
    }

    private async ValueTask<bool> Find(string element, string? caseId, string? path, CancellationToken cancel)
    {
        if (corrections.Find(element) is not { } record) return false;
        Record = record;
        if (caseId is { Length: > 0 } && path is { Length: > 0 } && await mine.Case(User.Reach(), User.Actor(), caseId, cancel) is { } view)
            Seen = corrections.Seen(view, element, path, User.Party());
        return true;
    }
}
