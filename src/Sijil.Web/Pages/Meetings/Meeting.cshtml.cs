using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Serve.Desk;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Pages.Secretariat;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Meetings;

/// <summary>One matter of an agenda as a reader may see it.</summary>
internal sealed record AgendaLine(CouncilItem Item, Count Count, string Decided, Vote? OwnVote, bool StandsAside);

/// <summary>A meeting or circulation: its agenda, its pack, who is there, the votes and what was decided. A secret matter is not on it for whoever may not know of it.</summary>
[Authorize(Policy = Policies.Council)]
internal sealed class MeetingModel(MeetingDesk desk, MeetingLedger ledger, MeetingFold meetings, CouncilItems items, Discretion discretion, GoverningBodies bodies, StaffNames names, Texts texts) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<AgendaLine> Agenda { get; private set; } = [];
    public IReadOnlyList<CouncilItem> CouldBeTabled { get; private set; } = [];
    public Refusal? Refused { get; private set; }

    public StaffNames Names => names;

    public GoverningBodies Bodies => bodies;

    public StaffMember Staff => User.Staff();

    public IReadOnlyList<Seat> Seats => bodies.Council(Meeting.Council)?.SeatsOn(Meeting.Day) ?? [];

    /// <summary>Whoever runs a meeting reads every paper of it.</summary>
    public bool MayRun => Staff.Role is "secretary" && discretion.Covers(Staff.Id, "confidential");

    public bool HasSeat => Seats.Any(seat => seat.Person == Staff.Id);

    public bool MayVote => HasSeat && Meeting.IsSitting && (Meeting.IsCirculation || Meeting.Present?.Contains(Staff.Id) is true);

    /// <summary>The fingerprint of the whole would tell that there is a paper one may not know of.</summary>
    public bool ReadsAll => discretion.Covers(Staff.Id, "confidential") && (Staff.Role is "secretary" || HasSeat);

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel) => await Show(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostTable(string id, string item, CancellationToken cancel) => Run(id, item, () => desk.Table(id, item, Staff.Actor, cancel), cancel);

    public Task<IActionResult> OnPostUntable(string id, string item, CancellationToken cancel) => Run(id, item, () => desk.Untable(id, item, Staff.Actor, cancel), cancel);

    public Task<IActionResult> OnPostLock(string id, CancellationToken cancel) => Run(id, null, () => desk.Lock(id, Staff.Actor, cancel), cancel);

    public Task<IActionResult> OnPostOpen(string id, string[] present, CancellationToken cancel) => Run(id, null, () => desk.Open(id, present, Staff.Actor, cancel), cancel);

    public Task<IActionResult> OnPostClose(string id, CancellationToken cancel) => Run(id, null, () => desk.Close(id, Staff.Actor, cancel), cancel);

    public Task<IActionResult> OnPostMinutes(string id, CancellationToken cancel) => Run(id, null, () => desk.ApproveMinutes(id, Staff.Actor, cancel), cancel);

    /// <summary>A member votes for themselves; whoever runs the meeting records a show of hands.</summary>
    public Task<IActionResult> OnPostVote(string id, string item, string? member, string vote, CancellationToken cancel) =>
        Take(id, item, member, who => desk.Vote(id, item, who, vote, Staff.Actor, cancel), cancel);

    public Task<IActionResult> OnPostAside(string id, string item, string? member, string? reason, CancellationToken cancel) =>
        Take(id, item, member, who => desk.StandAside(id, item, who, reason ?? "", Staff.Actor, cancel), cancel);

    private async Task<IActionResult> Take(string id, string item, string? member, Func<string, ValueTask<Outcome<Meeting>>> act, CancellationToken cancel)
    {
        var who = MayRun ? member ?? "" : Staff.Id;
        if (Staff.Role is not "member" && !MayRun || items.Find(User.Reader(), item) is null) return NotFound();
        return await Done(await act(who), id, cancel);
    }

    private async Task<IActionResult> Run(string id, string? item, Func<ValueTask<Outcome<Meeting>>> act, CancellationToken cancel) =>
        !MayRun || item is not null && items.Find(User.Reader(), item) is null ? NotFound() : await Done(await act(), id, cancel);

    private async Task<IActionResult> Done(Outcome<Meeting> done, string id, CancellationToken cancel)
    {
        if (!done.IsRefused) return LocalRedirect(texts.Link($"/meetings/{id}"));
        Refused = done.Refusal;
        return await Show(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> Show(string id, CancellationToken cancel)
    {
        if (await ledger.Read(id, cancel) is not var (meeting, _)) return false;
        Meeting = meeting with { Decided = meetings.Find(id)?.Decided ?? meeting.Decided };
        var reader = User.Reader();
        var council = bodies.Council(meeting.Council);
        if (council is null) return false;
        Agenda = [.. from number in meeting.Agenda let item = items.Find(reader, number) where item is not null
                     select new AgendaLine(item, meeting.CountOf(number, council), Meeting.Decided.GetValueOrDefault(number, ""), meeting.VoteOf(Staff.Id, number), meeting.StandsAside(Staff.Id, number))];
        if (MayRun && meeting.Pack is null)
            CouldBeTabled = [.. items.Filed(reader).Where(item => item.IsBeforeBody && item.Body == meeting.Council && !meeting.Agenda.Contains(item.Case)).Take(20)];
        return true;
    }
}
