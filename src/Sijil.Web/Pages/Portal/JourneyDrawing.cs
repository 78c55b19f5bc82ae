using Sijil.Bpmn;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>A journey as a picture and as a list that says the same.</summary>
/// <param name="Whole">Drawn in its full size, to be read; otherwise as large as the page, to be looked over.</param>
internal sealed record JourneyDrawing(string Id, string Title, string Svg, IReadOnlyList<Node> Steps, IReadOnlyCollection<string> Live, IReadOnlyCollection<string> Done, bool Whole)
{
    public static JourneyDrawing Of(ProcessPlan plan, string title, IReadOnlyCollection<string>? live = null, IReadOnlyCollection<string>? done = null, bool whole = false)
    {
        var way = Language.Current.IsArabic ? DiagramOptions.Arabic : DiagramOptions.English;
        var svg = DiagramSvg.Draw(plan, way with { Highlight = new(live ?? [], done ?? [], []) });
        return new(plan.Id, title, svg, [.. plan.Steps().Where(step => !step.Step.Hidden)], live ?? [], done ?? [], whole);
    }
}
