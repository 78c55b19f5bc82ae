using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Portal;

/// <summary>What government told this customer, newest first.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class InboxModel(MyGovernment mine) : PageModel
{
    public IReadOnlyList<InboxItem> Items { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) => Items = await mine.Inbox(User.Person(), cancel);
}
