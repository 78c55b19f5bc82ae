using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Feedback;

namespace Sijil.Web.Pages.Portal;

/// <summary>You said, we changed: what the bodies changed because of what customers said, from the facts of those answers.</summary>
[AllowAnonymous]
internal sealed class YouSaidModel(Voices voices) : PageModel
{
    public IReadOnlyList<PublishedChange> Changes { get; private set; } = [];

    public void OnGet() => Changes = voices.Changes;
}
