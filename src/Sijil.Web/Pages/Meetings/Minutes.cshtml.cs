using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Steer.FollowUps;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Pages.Secretariat;

namespace Sijil.Web.Pages.Meetings;

/// <summary>One matter in the minutes: the votes, who stood aside, the text, what was assigned.</summary>
internal sealed record MinuteLine(CouncilItem Item, Count Count, IReadOnlyList<Conflict> Conflicts, string Verdict, string Number, string Text, IReadOnlyList<FollowUp> Assigned);

/// <summary>The minutes, written by the facts of the meeting and by nobody's hand; approved by a later meeting.</summary>
[Authorize(Policy = Policies.Council)]
internal sealed class MinutesModel(MeetingFold meetings, CouncilItems items, FollowUpFold followUps, GoverningBodies bodies, StaffNames names) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<MinuteLine> Lines { get; private set; } = [];

    public StaffNames Names => names;

    public GoverningBodies Bodies => bodies;

    public IReadOnlyList<Seat> Seats => bodies.Council(Meeting.Council)?.SeatsOn(Meeting.Day) ?? [];

    public IActionResult OnGet(string id)
    {
        if (meetings.Find(id) is not { Pack: not null } meeting || bodies.Council(meeting.Council) is not { } council) return NotFound();
        Meeting = meeting;
        var reader = User.Reader();
        Lines = [.. from number in meeting.Agenda let item = items.Find(reader, number) where item is not null select Line(meeting, item, council)];
        return Page();
    }

    private MinuteLine Line(Meeting meeting, CouncilItem item, Council council)
    {
        var endorsed = item.Endorsements.FirstOrDefault(one => one.Meeting == meeting.Id);
        var resolved = item.Resolutions.LastOrDefault(one => one.Meeting == meeting.Id);
        return new(item, meeting.CountOf(item.Case, council), [.. meeting.Conflicts.Where(conflict => conflict.Item == item.Case)], endorsed is null ? resolved?.Verdict ?? "" : "endorse",
            resolved?.Number ?? "", endorsed?.Text ?? resolved?.Text ?? "", resolved is { IsDecision: true } ? [.. followUps.Sheet.After(item.Case)] : []);
    }
}
