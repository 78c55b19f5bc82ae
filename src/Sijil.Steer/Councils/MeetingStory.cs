using Sijil.Facts;

namespace Sijil.Steer.Councils;

/// <summary>What each fact does to a meeting.</summary>
internal static class MeetingStory
{
    public static Meeting Begun(MeetingCalled called) => new(called.Meeting, called.Council, called.Mode, called.At, called.Place);

    public static Meeting After(Meeting meeting, Fact fact, DateTimeOffset at) => fact switch
    {
        ItemTabled tabled => meeting with { Agenda = [.. meeting.Agenda, tabled.Item] },
        ItemUntabled off => meeting with { Agenda = [.. meeting.Agenda.Where(item => item != off.Item)] },
        PackLocked locked => meeting with { Pack = new(locked.Hash, locked.Papers, at, locked.By.Id) },
        AttendanceTaken taken => meeting with { Present = taken.Present },
        ConflictDeclared declared => meeting with { Conflicts = [.. meeting.Conflicts, new(declared.Item, declared.Member, declared.Reason, at)] },
        VoteCast cast => meeting with { Votes = [.. meeting.Votes, new(cast.Item, cast.Member, cast.Vote, at)] },
        MeetingClosed => meeting with { ClosedAt = at },
        MinutesApproved approved => meeting with { MinutesIn = approved.InMeeting },
        ItemEndorsed endorsed => Decided(meeting, endorsed.Item, "endorse"),
        ResolutionPassed passed => Decided(meeting, passed.Item, passed.Verdict),
        _ => meeting,
    };

    private static Meeting Decided(Meeting meeting, string item, string verdict) =>
        meeting with { Decided = new SortedDictionary<string, string>(meeting.Decided.ToDictionary(), StringComparer.Ordinal) { [item] = verdict } };
}
