using Sijil.Bpmn;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>A journey as a picture and as a list that says the same.</summary>
/// <param name="Whole">Drawn in its full size, to be read; otherwise as large as the page, to be looked over.</param>
internal sealed record JourneyDrawing(string Id, string Title, string Svg, IReadOnlyList<Node> Steps, IReadOnlyCollection<string> Live, IReadOnlyCollection<string> Done, bool Whole)
{
    public static JourneyDrawing Of(ProcessPlan plan, string title, IReadOnlyCollection<string>? live = null, IReadOnlyCollection<string>? done = null, bool whole = false)
    {
        var way = Language.Current.IsRightToLeft ? DiagramOptions.Arabic : DiagramOptions.English;
        var svg = DiagramSvg.Draw(plan, way with { Highlight = new(live ?? [], done ?? [], []) });
        return new(plan.Id, title, svg, [.. plan.Steps().Where(step => !step.Step.Hidden)], live ?? [], done ?? [], whole);
    }

    /// <summary>One of two versions, with what the other has not and what both have in different ways.</summary>
    public static JourneyDrawing Changed(ProcessPlan plan, string title, IEnumerable<Node> alone, string mark, IReadOnlyCollection<string> changed)
    {
        var marks = alone.ToDictionary(node => node.Id, _ => mark);
        foreach (var id in changed) marks[id] = "changed";
        var badges = marks.ToDictionary(one => one.Key, one => one.Value switch { "added" => "+", "removed" => "−", _ => "≠" });
        return Marked(plan, title, DiagramHighlight.None with { Marks = marks, Badges = badges });
    }

    /// <summary>A case on its model: how many paths stand at each step, and what is done.</summary>
    public static JourneyDrawing Standing(ProcessPlan plan, string title, IReadOnlyDictionary<string, int> paths, IReadOnlyCollection<string> done) =>
        Marked(plan, title, new([.. paths.Keys], done, []) { Badges = paths.ToDictionary(one => one.Key, one => Fmt.Number(one.Value)) });

    private static JourneyDrawing Marked(ProcessPlan plan, string title, DiagramHighlight highlight)
    {
        var way = Language.Current.IsRightToLeft ? DiagramOptions.Arabic : DiagramOptions.English;
        return new(plan.Id, title, DiagramSvg.Draw(plan, way with { Highlight = highlight }), [], highlight.Live, highlight.Done, Whole: true);
    }
}
