using Sijil.Bpmn;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>A journey as a picture and as a list that says the same.</summary>
internal sealed record JourneyDrawing(string Title, string Svg, IReadOnlyList<Node> Steps, IReadOnlyCollection<string> Live, IReadOnlyCollection<string> Done)
{
    public static JourneyDrawing Of(ProcessPlan plan, string title, IReadOnlyCollection<string>? live = null, IReadOnlyCollection<string>? done = null)
    {
        var way = Language.Current.IsArabic ? DiagramOptions.Arabic : DiagramOptions.English;
        var svg = DiagramSvg.Draw(plan, way with { Highlight = new(live ?? [], done ?? [], []) });
        return new(title, svg, [.. plan.Steps().Where(step => !step.Step.Hidden)], live ?? [], done ?? []);
    }
}
