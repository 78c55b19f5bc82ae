using Sijil.Measure.Savings;
using Sijil.Steer.Redesign;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The words, colours and figures of projects, obstacles and challenges.</summary>
internal static class ProjectWords
{
    public static string Stage(string stage, Texts texts) => texts[$"project.stage.{stage}"];

    public static Tone ToneOf(Project project) => project.Stage switch
    {
        Stages.Closed => Tone.Good,
        Stages.Stopped => Tone.Bad,
        Stages.Evaluation => Tone.Gold,
        _ => Tone.Info,
    };

    public static string Obstacle(string state, Texts texts) => texts[$"obstacle.state.{state}"];

    public static Tone ToneOf(Obstacle obstacle) => obstacle.Standing switch
    {
        "removed" => Tone.Good,
        "rejected" => Tone.Neutral,
        "assigned" => Tone.Warn,
        _ => Tone.Info,
    };

    public static Tone ToneOf(Challenge challenge) => challenge.Stage switch
    {
        "done" => Tone.Good,
        "stopped" => Tone.Bad,
        "committee" => Tone.Warn,
        _ => Tone.Info,
    };

    /// <summary>A mean per case: one place after the point is all that it can bear.</summary>
    public static string Each(double value) => Fmt.Number((decimal)Math.Round(value, 1));

    public static string Days(double days) => Fmt.Duration(TimeSpan.FromDays(days));

    /// <summary>What one case took, by a measure.</summary>
    public static string Amount(string measure, double value) => measure is "days" ? Days(value) : Each(value);

    /// <summary>From the lower to the upper bound.</summary>
    public static string Interval(string measure, Change change, Texts texts) => measure is "days"
        ? texts["project.interval", Fmt.Number((decimal)Math.Round(change.Low * 24, 1)), Fmt.Number((decimal)Math.Round(change.High * 24, 1))]
        : texts["project.interval", Each(change.Low), Each(change.High)];

    public static string Money(Dirhams dirhams) => Fmt.Money(Math.Round(dirhams.Amount));

    public static string Interval(Dirhams dirhams, Texts texts) =>
        texts["project.interval", Fmt.Number(Math.Round(dirhams.Low)), Fmt.Number(Math.Round(dirhams.High))];
}
