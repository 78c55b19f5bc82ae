using Sijil.Record;

namespace Sijil.Facts;

/// <summary>A notice went out of the house by a channel, under the notice's own id.</summary>
/// <param name="Channel">email, sms or push.</param>
[FactName("notice-delivered")]
public sealed record NoticeDelivered(string Notice, string Case, string Person, string Channel, Sealed<string> To, int Attempt) : Fact;

/// <summary>A channel did not take a notice; it is tried again, or the next channel is.</summary>
/// <param name="Final">It is not tried again by this channel.</param>
[FactName("notice-failed")]
public sealed record NoticeFailed(string Notice, string Case, string Person, string Channel, string Reason, int Attempt, bool Final) : Fact;

/// <summary>A notice is kept in the inbox alone: its person wants it so, or no channel reaches them.</summary>
[FactName("notice-kept")]
public sealed record NoticeKept(string Notice, string Case, string Person, string Reason) : Fact;

/// <summary>How a person wants to be told.</summary>
[FactName("preferences-set")]
public sealed record PreferencesSet(string Person, Sealed<System.Text.Json.JsonElement> Preferences, Actor By) : Fact;
