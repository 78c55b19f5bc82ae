using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Serve.Uploads;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Desk;

/// <summary>A file of a case for a member of staff who may open the case; looking at it leaves its trace with the customer.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class FileModel(CaseDesk cases, OpenUpload uploads) : PageModel
{
    public async Task<IActionResult> OnGet(string id, string file, CancellationToken cancel)
    {
        if (await cases.Find(id, cancel) is not { } view || !DeskRights.MayOpen(User.Staff(), view) || uploads.Open(view, file) is not { } kept) return NotFound();
        await cases.View(id, new Viewing(CaseFile.WholeCase, User.Actor()), cancel);
        return File(kept.Content, kept.Type, kept.Name);
    }
}
