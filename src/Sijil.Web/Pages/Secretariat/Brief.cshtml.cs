using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Desk;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>A council member's brief: the meetings and circulations of their councils with what waits for their vote, and what stands before those councils.</summary>
[Authorize(Policy = Policies.Member)]
internal sealed class BriefModel(ItemLists lists, CouncilItems items, MeetingFold meetings, GoverningBodies bodies, StaffNames names, TimeProvider clock) : PageModel
{
    private const int Most = 30;

    public IReadOnlyList<CouncilItem> OnTheTable { get; private set; } = [];

    /// <summary>Those whose pack can be read, and how many of its matters still wait for this member's vote.</summary>
    public IReadOnlyList<(Meeting Meeting, int Waiting)> Meetings { get; private set; } = [];

    /// <summary>The case whose step was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public StaffNames Names => names;

    public GoverningBodies Bodies => bodies;

    public StaffMember Staff => User.Staff();

    public void OnGet()
    {
        var reader = User.Reader();
        var mine = bodies.CouncilsOf(Staff.Id, Fmt.DayOf(clock.GetUtcNow())).Select(council => council.Id).ToHashSet(StringComparer.Ordinal);
        Meetings = [.. meetings.All.Where(meeting => mine.Contains(meeting.Council) && meeting is { Pack: not null, ClosedAt: null }).Take(Most).Select(meeting => (meeting, Waiting(reader, meeting)))];
        var list = lists.Of(reader, new("endorsement")).Found.Concat(lists.Of(reader, new("approval")).Found);
        OnTheTable = [.. list.Where(item => mine.Contains(item.Body)).Take(Most)];
    }

    private int Waiting(Reader reader, Meeting meeting) => !meeting.IsSitting || !meeting.IsCirculation && meeting.Present?.Contains(reader.Id) is not true ? 0
        : meeting.Agenda.Count(item => items.Find(reader, item) is not null && meeting.VoteOf(reader.Id, item) is null && !meeting.StandsAside(reader.Id, item) && !meeting.Decided.ContainsKey(item));
}
