using Sijil.Bpmn;
using Sijil.Journeys;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Versions;

/// <summary>The words of versions and migrations.</summary>
internal static class MigrationWords
{
    public static string KeyOf(PlanStage stage) => stage switch
    {
        PlanStage.Running => "migration.stage.running",
        PlanStage.Ran => "migration.stage.ran",
        PlanStage.GoingBack => "migration.stage.going-back",
        PlanStage.Back => "migration.stage.back",
        _ => "migration.stage.planned",
    };

    public static Tone ToneOf(PlanStage stage) => stage switch { PlanStage.Ran => Tone.Good, PlanStage.Running or PlanStage.GoingBack => Tone.Info, PlanStage.Back => Tone.Warn, _ => Tone.Neutral };

    /// <summary>A step as people know it; its id where the model gives it no name.</summary>
    public static string NameOf(Node? node, Texts texts, string id) =>
        node is null ? id : texts.Pick(node.NameAr, node.NameEn) is { Length: > 0 } name ? name : node.Id;
}
