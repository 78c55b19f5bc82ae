using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Messages;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Portal;

/// <summary>What government told this customer, newest first.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class InboxModel(MyGovernment mine, Deliveries deliveries) : PageModel
{
    private const int MostStates = 50;

    public IReadOnlyList<InboxItem> Items { get; private set; } = [];

    /// <summary>What became of each outside the inbox, of those that the page shows first.</summary>
    public Dictionary<string, Delivery> Sent { get; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Items = await mine.Inbox(User.Reach(), cancel);
        foreach (var item in Items.Take(MostStates)) Sent[item.Notice] = await deliveries.Of(item.Notice, cancel);
    }
}
