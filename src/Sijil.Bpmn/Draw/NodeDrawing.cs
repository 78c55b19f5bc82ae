namespace Sijil.Bpmn;

/// <summary>Draws the nodes of a process: events round, activities as boxes, gateways as diamonds.</summary>
internal sealed class NodeDrawing(Pen pen, Lettering lettering, DiagramHighlight highlight)
{
    /// <summary>The colour of the page, so that a boundary event covers the border it stands on.</summary>
    private const string Ground = "fill=\"Canvas\"";

    public void Draw(Node node, Shape shape)
    {
        var box = pen.Place(shape.Bounds);
        pen.Open("g", $"node {ClassOf(node)}{highlight.ClassOf(node.Id)}", $"data-node=\"{Pen.Safe(node.Id)}\"");
        var name = lettering.Of(node.NameAr, node.NameEn);
        if (name.Length > 0) pen.Title(name);
        if (node.Kind.IsSubProcess()) DrawSubProcess(node, box, name);
        else if (node.Kind.IsActivity()) DrawActivity(node, box, name);
        else
        {
            if (node.Kind.IsGateway()) DrawGateway(node, box);
            else DrawEvent(node, box);
            lettering.Top(name, pen.Place(shape.Label ?? Below(shape.Bounds)));
        }
        if (highlight.Badges.TryGetValue(node.Id, out var badge)) DrawBadge(badge, new(pen.Mirrored ? box.X : box.Right, box.Y));
        pen.Close("g");
    }

    /// <summary>At the corner where reading ends, over the border.</summary>
    private void DrawBadge(string letters, Point at)
    {
        pen.Circle("badge", at, 11);
        pen.Raw(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<text class=\"badge-text\" x=\"{at.X:0.#}\" y=\"{at.Y + 4:0.#}\" text-anchor=\"middle\" font-weight=\"700\">{Pen.Safe(letters)}</text>"));
    }

    private static Bounds Below(Bounds box) => new(box.Centre.X - 50, box.Bottom + 4, 100, 28);

    /// <summary>The kind as a class: user-task, boundary-timer.</summary>
    private static string ClassOf(Node node) => node.Kind > NodeKind.Boundary ? Spelt($"{node.Kind}") : Spelt($"{node.Kind}") + node.Triggers switch
    {
        [] => "-none",
        [var trigger] => $"-{Spelt($"{trigger.Kind}")}",
        _ => "-multiple",
    };

    private static string Spelt(string kind) =>
        string.Concat(kind.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();

    private void DrawActivity(Node node, Bounds box, string name)
    {
        pen.Box("shape", box, 10, node.Kind is NodeKind.CallActivity ? $"{Ground} stroke-width=\"4\"" : Ground);
        DrawSign(node, new(pen.Mirrored ? box.Right - 15 : box.X + 15, box.Y + 14));
        var hasSign = Signs.Of(node) is not null;
        lettering.Centre(name, hasSign ? box with { Y = box.Y + 18, Height = box.Height - 18 } : box);
        DrawMarkers(node, box);
    }

    /// <summary>A box around what is inside, its name at its head; a transaction has a double border, an event sub-process a dotted one.</summary>
    private void DrawSubProcess(Node node, Bounds box, string name)
    {
        pen.Box("shape", box, 10, node.Kind is NodeKind.EventSubProcess ? $"{Ground} stroke-dasharray=\"3 3\"" : Ground);
        if (node.Kind is NodeKind.Transaction) pen.Box("ring", new(box.X + 4, box.Y + 4, box.Width - 8, box.Height - 8), 7);
        lettering.Top(name, box with { Y = box.Y + 6, Height = 28 });
        DrawMarkers(node, box);
    }

    private void DrawMarkers(Node node, Bounds box)
    {
        var markers = Signs.MarkersOf(node).ToList();
        for (var at = 0; at < markers.Count; at++) pen.Sign(markers[at], new(box.Centre.X + (at - (markers.Count - 1) / 2.0) * 22, box.Bottom - 11));
    }

    private void DrawGateway(Node node, Bounds box)
    {
        var middle = box.Centre;
        pen.Polygon("shape", [new(middle.X, box.Y), new(box.Right, middle.Y), new(middle.X, box.Bottom), new(box.X, middle.Y)], Ground);
        DrawSign(node, middle, "stroke-width=\"3\"");
    }

    private void DrawEvent(Node node, Bounds box)
    {
        var radius = Math.Min(box.Width, box.Height) / 2;
        var dashed = node is { Interrupting: false, AttachedTo: >= 0 } ? "stroke-dasharray=\"4 3\"" : "";
        pen.Circle("shape", box.Centre, radius, $"{Ground} {(node.Kind.IsEnd() ? "stroke-width=\"4\"" : dashed)}".TrimEnd());
        if (!node.Kind.IsStart() && !node.Kind.IsEnd()) pen.Circle("ring", box.Centre, radius - 4, dashed);
        DrawSign(node, box.Centre);
    }

    private void DrawSign(Node node, Point at, string attributes = "")
    {
        if (Signs.Of(node) is not { } sign) return;

        // The flap of a filled envelope is drawn in the colour of the ground.
        pen.Sign(sign.Path, at, sign.Filled ? "fill=\"currentColor\"" : attributes);
        if (sign.Filled && sign.Path == Signs.Envelope) pen.Sign("M-8 -5l8 6l8 -6", at, "stroke=\"Canvas\"");
    }
}
