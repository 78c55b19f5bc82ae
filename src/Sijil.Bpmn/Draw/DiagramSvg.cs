using System.Globalization;

namespace Sijil.Bpmn;

/// <summary>Draws a process as one SVG element that stands alone and is styled by classes only.</summary>
/// <remarks>Classes: bpmn on the whole; node with its kind (user-task, end-none) and live, done or waiting; shape, ring, sign, label; flow, head,
/// default; pool, lane, group, note, data.</remarks>
public static class DiagramSvg
{
    private const double Margin = 24;

    /// <summary>Draws the plan's own diagram, or an arranged one when it has none.</summary>
    public static string Draw(ProcessPlan plan, DiagramOptions options) => Draw(plan, plan.Diagram ?? BpmnLayout.Arrange(plan), options);

    public static string Draw(ProcessPlan plan, Diagram diagram, DiagramOptions options)
    {
        var extent = diagram.Extent();
        var pen = new Pen(options.Mirrored, extent.X + extent.Right);
        var lettering = new Lettering(pen, options.Language);
        Begin(pen, lettering, plan, extent, options);

        var backdrop = new Backdrop(pen, lettering);
        var nodes = diagram.Shapes.Where(shape => plan.TryFind(shape.Element) is not null).ToList();
        foreach (var shape in diagram.Shapes.Except(nodes).OrderBy(shape => shape.Kind)) backdrop.Draw(shape);

        // What a sub-process holds, its flows too, is drawn upon it.
        var drawing = new NodeDrawing(pen, lettering, options.Highlight);
        foreach (var shape in nodes.Where(IsAround).OrderBy(shape => plan.Find(shape.Element).Index)) drawing.Draw(plan.Find(shape.Element), shape);

        var defaults = plan.Nodes.Where(node => node.DefaultFlow >= 0).Select(node => plan.Flows[node.DefaultFlow].Id).ToHashSet(StringComparer.Ordinal);
        foreach (var edge in diagram.Edges) backdrop.Draw(edge, defaults.Contains(edge.Element));

        // Boundary events stand on their activities, so they are drawn after them.
        foreach (var shape in nodes.Where(shape => !IsAround(shape)).OrderBy(shape => plan.Find(shape.Element).AttachedTo >= 0)) drawing.Draw(plan.Find(shape.Element), shape);

        pen.Close("g");
        pen.Close("svg");
        return pen.ToString();

        bool IsAround(Shape shape) => plan.Find(shape.Element).Kind.IsSubProcess();
    }

    private static void Begin(Pen pen, Lettering lettering, ProcessPlan plan, Bounds extent, DiagramOptions options)
    {
        var view = string.Create(CultureInfo.InvariantCulture,
            $"{extent.X - Margin:0.#} {extent.Y - Margin:0.#} {extent.Width + 2 * Margin:0.#} {extent.Height + 2 * Margin:0.#}");
        var size = string.Create(CultureInfo.InvariantCulture, $"width=\"{extent.Width + 2 * Margin:0}\" height=\"{extent.Height + 2 * Margin:0}\"");
        var language = options.Language is DiagramLanguage.Ar ? "ar" : "en";
        pen.Open("svg", "bpmn", $"xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view}\" {size} role=\"img\" direction=\"ltr\" xml:lang=\"{language}\" lang=\"{language}\"");
        pen.Title($"{options.TitlePrefix} {lettering.Of(plan.NameAr, plan.NameEn)}".Trim());
        pen.Raw($"<desc>{Pen.Safe(Description(lettering, plan))}</desc>");
        pen.Open("g", "drawing", "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linejoin=\"round\" font-size=\"12\"");
    }

    /// <summary>The steps in order, numbered, for whoever hears the picture.</summary>
    private static string Description(Lettering lettering, ProcessPlan plan) => string.Join(" · ",
        plan.Steps().Select((step, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {lettering.Of(step.NameAr, step.NameEn)}")));
}
