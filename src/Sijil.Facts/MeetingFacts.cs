using System.Text.Json;
using Sijil.Record;

namespace Sijil.Facts;

/// <summary>A council is called together, or asked by circulation.</summary>
/// <param name="Mode">meeting or circulation.</param>
/// <param name="At">When it meets; of a circulation, until when it votes.</param>
[FactName("meeting-called")]
public sealed record MeetingCalled(string Meeting, string Council, string Mode, DateTimeOffset At, Bilingual Place, Actor By) : Fact;

/// <summary>A موضوع was put on the agenda.</summary>
[FactName("item-tabled")]
public sealed record ItemTabled(string Meeting, string Item, Actor By) : Fact;

/// <summary>A موضوع was taken off the agenda before the pack was locked.</summary>
[FactName("item-untabled")]
public sealed record ItemUntabled(string Meeting, string Item, Actor By) : Fact;

/// <summary>One paper of a pack and the fingerprint of its bytes.</summary>
public sealed record LockedPaper(string Item, string Hash);

/// <summary>The pack is locked: from here on it reads the same, byte for byte.</summary>
/// <param name="Hash">Of the whole content; <paramref name="Papers"/> has those of its papers, for whoever may read only some of them.</param>
[FactName("pack-locked")]
public sealed record PackLocked(string Meeting, string Hash, IReadOnlyList<LockedPaper> Papers, Sealed<JsonElement> Content, Actor By) : Fact;

/// <summary>The meeting is open, with these members present.</summary>
[FactName("attendance-taken")]
public sealed record AttendanceTaken(string Meeting, IReadOnlyList<string> Present, Actor By) : Fact;

/// <summary>A member has an interest of their own in a موضوع and stands aside from it.</summary>
[FactName("conflict-declared")]
public sealed record ConflictDeclared(string Meeting, string Item, string Member, string Reason, Actor By) : Fact;

/// <summary>A member voted on a موضوع, once.</summary>
/// <param name="Vote">for, against or abstain.</param>
[FactName("vote-cast")]
public sealed record VoteCast(string Meeting, string Item, string Member, string Vote, Actor By) : Fact;

/// <summary>The meeting or circulation is over.</summary>
[FactName("meeting-closed")]
public sealed record MeetingClosed(string Meeting, Actor By) : Fact;

/// <summary>The minutes stand approved by a later meeting of the same council.</summary>
[FactName("minutes-approved")]
public sealed record MinutesApproved(string Meeting, string InMeeting, Actor By) : Fact;

/// <summary>A موضوع stands before a body of its route.</summary>
/// <param name="Act">What the body does with it: endorse, approve, review, issue, coordinate.</param>
[FactName("item-referred")]
public sealed record ItemReferred(string Item, string Body, string Act) : Fact;
