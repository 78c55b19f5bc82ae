using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Steer.FollowUps;
using Sijil.Web.Kit;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>The words and colours of a council's stages, verdicts and follow-ups.</summary>
internal static class CouncilWords
{
    /// <summary>What a موضوع is called; while it has no title, its number is not one.</summary>
    public static string Title(CouncilItem item, Texts texts) => item.Title is { } title ? texts[title] : texts["council.untitled"];

    /// <summary>A meeting by its council and day.</summary>
    public static string Title(Meeting meeting, GoverningBodies bodies, Texts texts) =>
        texts[meeting.IsCirculation ? "council.circulation.of" : "council.meeting.of", texts[bodies.NameOf(meeting.Council)], meeting.At];

    /// <summary>Where a meeting stands: being prepared, its pack locked, sitting, closed, its minutes approved.</summary>
    public static (string Words, Tone Tone) State(Meeting meeting, Texts texts) => meeting switch
    {
        { MinutesIn.Length: > 0 } => (texts["council.meeting.approved"], Tone.Good),
        { ClosedAt: not null } => (texts["council.meeting.closed"], Tone.Neutral),
        { IsSitting: true } => (texts["council.meeting.sitting"], Tone.Gold),
        { Pack: not null } => (texts["council.meeting.locked"], Tone.Info),
        _ => (texts["council.meeting.prepared"], Tone.Warn),
    };

    public static string Stage(Stage stage, Texts texts) => texts[$"council.stage.{stage.ToString().ToLowerInvariant()}"];

    public static Tone ToneOf(Stage stage) => stage switch
    {
        Steer.Councils.Stage.Decided => Tone.Good,
        Steer.Councils.Stage.Refused or Steer.Councils.Stage.Returned => Tone.Bad,
        Steer.Councils.Stage.Deferred or Steer.Councils.Stage.Remarks => Tone.Warn,
        Steer.Councils.Stage.Draft => Tone.Neutral,
        _ => Tone.Info,
    };

    public static string Verdict(string verdict, Texts texts) => texts[$"council.verdict.{verdict}"];

    public static string Resolved(string verdict, Texts texts) => texts[$"council.resolved.{verdict}"];

    public static string State(FollowUpState state, Texts texts) => texts[$"council.follow-up.state.{state.ToString().ToLowerInvariant()}"];

    /// <summary>All kinds of follow-up, and first any of them.</summary>
    public static IReadOnlyList<Option> KindOptions(Texts texts) =>
        [new("any", texts["council.follow-up.kind.any"]), .. FollowUp.Kinds.Select(kind => new Option(kind, texts[$"council.follow-up.kind.{kind}"]))];

    public static Tone ToneOf(FollowUpState state) => state switch
    {
        FollowUpState.Closed => Tone.Good,
        FollowUpState.SentBack or FollowUpState.Stopped => Tone.Bad,
        FollowUpState.EvidenceGiven => Tone.Info,
        _ => Tone.Warn,
    };
}
