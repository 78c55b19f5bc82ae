using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.MyGovernment;
using Sijil.Serve.Uploads;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Portal;

/// <summary>A file that the customer attached, given back as a download.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class FileModel(MyGovernment mine, OpenUpload uploads) : PageModel
{
    public async Task<IActionResult> OnGet(string id, string file, CancellationToken cancel) =>
        await mine.Case(User.Reach(), User.Actor(), id, cancel) is { } view && uploads.Open(view, file) is { } kept ? File(kept.Content, kept.Type, kept.Name) : NotFound();
}
