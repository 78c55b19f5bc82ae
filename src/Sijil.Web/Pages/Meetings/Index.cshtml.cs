using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Record;
using Sijil.Serve.Desk;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Meetings;

/// <summary>The meetings and circulations of every council, the latest first; the Secretariat calls new ones here.</summary>
[Authorize(Policy = Policies.Council)]
internal sealed class MeetingsModel(MeetingFold meetings, MeetingDesk desk, Discretion discretion, GoverningBodies bodies, IIds ids, Texts texts) : PageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Paged<Meeting> List { get; private set; } = null!;

    public string Key { get; } = ids.Next();

    public GoverningBodies Bodies => bodies;

    public StaffMember Staff => User.Staff();

    /// <summary>Whoever runs a meeting reads every paper of it.</summary>
    public bool MayRun => Staff.Role is "secretary" && discretion.Covers(Staff.Id, "confidential");

    public void OnGet() => List = new(meetings.All, P, PageSize);

    public async Task<IActionResult> OnPostBegin(string mode, string key, CancellationToken cancel)
    {
        if (!MayRun) return NotFound();
        var begun = await desk.Begin(mode, Staff.Actor, key, cancel);
        return LocalRedirect(texts.Link(begun.IsRefused ? "/meetings" : StaffPages.StepOf(begun.Value)));
    }
}
