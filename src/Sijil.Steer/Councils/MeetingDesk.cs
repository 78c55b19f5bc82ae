using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Steer.Bodies;

namespace Sijil.Steer.Councils;

/// <summary>Everything that is done at a meeting: its agenda, its pack, who is there, who stands aside, the votes, its end and its minutes.</summary>
internal sealed class MeetingDesk(MeetingLedger ledger, MeetingFold meetings, CouncilFold items, Papers papers, GoverningBodies bodies, CaseDesk cases, IIds ids)
{
    private static readonly string[] Choices = ["for", "against", "abstain"];

    /// <summary>The Secretariat begins to prepare a meeting or a circulation; the same key twice is the same one.</summary>
    public ValueTask<Outcome<CaseView>> Begin(string mode, Actor by, string key, CancellationToken cancel)
    {
        var model = mode is "circulation" ? "council-circulation" : "council-meeting";
        return cases.Open(new Opening { Case = Names.CaseId($"{model}/{by.Id}/{(key.Length > 0 ? key : ids.Next())}"), Model = model, Service = "", Entity = "gs", Customer = "", By = by, Origin = Origin.Live }, cancel);
    }

    public ValueTask<Outcome<Meeting>> Table(string id, string item, Actor by, CancellationToken cancel) => ledger.Write(id, meeting =>
    {
        if (meeting.Pack is not null) return MeetingRefusals.PackIsLocked;
        if (meeting.Agenda.Contains(item)) return (Fact?)null;
        if (items.Find(item) is not { IsBeforeBody: true } found || found.Body != meeting.Council) return MeetingRefusals.NotItsTurn;
        if (meetings.All.Any(other => other.Id != id && other.HasOpen(item))) return MeetingRefusals.OnAnotherAgenda;
        return new ItemTabled(id, item, by);
    }, cancel);

    public ValueTask<Outcome<Meeting>> Untable(string id, string item, Actor by, CancellationToken cancel) => ledger.Write(id, meeting =>
        meeting.Pack is not null ? MeetingRefusals.PackIsLocked : meeting.Agenda.Contains(item) ? new ItemUntabled(id, item, by) : (Fact?)null, cancel);

    /// <summary>Freezes what the members will read. A pack that is locked stays as it is.</summary>
    public async ValueTask<Outcome<Meeting>> Lock(string id, Actor by, CancellationToken cancel)
    {
        if (await ledger.Read(id, cancel) is not var (standing, _)) return MeetingRefusals.NotFound;
        var (content, hash, locked) = await papers.Of(standing, cancel);
        var after = await ledger.Write(id, meeting =>
            meeting.Pack is not null ? (Fact?)null : meeting.Agenda.Count == 0 ? MeetingRefusals.EmptyAgenda : new PackLocked(id, hash, locked, Sealed.Of(Sealing(id), content), by), cancel);
        return await Then(after, "lock-pack", by, cancel);
    }

    /// <summary>Opens the meeting with those who are there; without a quorum there is no meeting.</summary>
    public async ValueTask<Outcome<Meeting>> Open(string id, IReadOnlyList<string> present, Actor by, CancellationToken cancel)
    {
        var after = await ledger.Write(id, meeting =>
        {
            if (meeting.Pack is null) return MeetingRefusals.NotLocked;
            if (meeting.Present is not null) return (Fact?)null;
            if (bodies.Council(meeting.Council) is not { } council) return MeetingRefusals.NotAMember;
            var seats = council.SeatsOn(meeting.Day);
            if (present.Any(person => !seats.Any(seat => seat.Person == person))) return MeetingRefusals.NotAMember;
            if (present.Distinct().Count() <= seats.Count * council.Quorum) return MeetingRefusals.NoQuorum.With(present.Distinct().Count(), seats.Count);
            return new AttendanceTaken(id, [.. present.Distinct()], by);
        }, cancel);
        return await Then(after, "open-meeting", by, cancel);
    }

    public ValueTask<Outcome<Meeting>> StandAside(string id, string item, string member, string reason, Actor by, CancellationToken cancel) => ledger.Write(id, meeting =>
    {
        if (Seat(meeting, item, member) is { } refusal) return refusal;
        if (meeting.VoteOf(member, item) is not null) return MeetingRefusals.VotedAlready;
        return meeting.StandsAside(member, item) ? (Fact?)null : new ConflictDeclared(id, item, member, reason, by);
    }, cancel);

    public ValueTask<Outcome<Meeting>> Vote(string id, string item, string member, string choice, Actor by, CancellationToken cancel) => ledger.Write(id, meeting =>
    {
        if (!Choices.Contains(choice)) return MeetingRefusals.NoSuchVote;
        if (!meeting.IsSitting) return MeetingRefusals.NotSitting;
        if (Seat(meeting, item, member) is { } refusal) return refusal;
        if (!meeting.IsCirculation && meeting.Present?.Contains(member) is not true) return MeetingRefusals.NotPresent;
        if (meeting.StandsAside(member, item)) return MeetingRefusals.InConflict;
        return meeting.VoteOf(member, item) is not null ? MeetingRefusals.VotedAlready : new VoteCast(id, item, member, choice, by);
    }, cancel);

    public async ValueTask<Outcome<Meeting>> Close(string id, Actor by, CancellationToken cancel)
    {
        var left = meetings.Find(id) is { } folded && folded.Agenda.Any(item => !folded.Decided.ContainsKey(item));
        var after = await ledger.Write(id, meeting =>
            meeting.ClosedAt is not null ? (Fact?)null : !meeting.IsSitting ? MeetingRefusals.NotSitting : left ? MeetingRefusals.NotDecided : new MeetingClosed(id, by), cancel);
        return await Then(after, "close-meeting", by, cancel);
    }

    /// <summary>The next meeting of the same council agrees to what stands in the minutes.</summary>
    public async ValueTask<Outcome<Meeting>> ApproveMinutes(string id, Actor by, CancellationToken cancel)
    {
        var after = await ledger.Write(id, meeting =>
        {
            if (meeting.MinutesIn.Length > 0) return (Fact?)null;
            var next = meetings.All.FirstOrDefault(other => other.Id != id && other.Council == meeting.Council && other is { IsSitting: true, IsCirculation: false } && other.At >= meeting.At);
            return meeting.ClosedAt is null || next is null ? MeetingRefusals.MinutesTooEarly : new MinutesApproved(id, next.Id, by);
        }, cancel);
        return await Then(after, "approve-minutes", by, cancel);
    }

    private Refusal? Seat(Meeting meeting, string item, string member)
    {
        if (!meeting.Agenda.Contains(item)) return MeetingRefusals.NotOnAgenda;
        return bodies.Council(meeting.Council)?.SeatsOn(meeting.Day).Any(seat => seat.Person == member) is true ? null : MeetingRefusals.NotAMember;
    }

    /// <summary>What was written carries the meeting's journey on; a step that is done already is no matter.</summary>
    private async ValueTask<Outcome<Meeting>> Then(Outcome<Meeting> after, string step, Actor by, CancellationToken cancel)
    {
        if (after.IsRefused || await cases.Find(after.Value.Id, cancel) is not { } view || view.Steps.FirstOrDefault(open => open.Step == step) is not { } open) return after;
        var done = await cases.Answer(view.Id, new StepAnswer(open.Token, by, new JsonObject()), cancel);
        return done.IsRefused ? done.Refusal : after;
    }

    /// <summary>Whose key seals a pack: the meeting's own.</summary>
    private static string Sealing(string id) => $"meeting-{id}";
}
