using System.Globalization;
using System.Net;
using System.Text;

namespace Sijil.Bpmn;

/// <summary>Writes SVG: coordinates are the model's, mirrored here when the picture runs from right to left.</summary>
/// <remarks>Look is given by classes and presentation attributes; a strict content security policy allows no style attributes.</remarks>
internal sealed class Pen(bool mirrored, double mirrorAt)
{
    private readonly StringBuilder svg = new();

    public bool Mirrored => mirrored;

    public Bounds Place(Bounds box) => mirrored ? box with { X = mirrorAt - box.Right } : box;

    public Point Place(Point point) => mirrored ? point with { X = mirrorAt - point.X } : point;

    public Pen Raw(string text)
    {
        svg.Append(text);
        return this;
    }

    public Pen Open(string element, string @class, string attributes = "")
    {
        svg.Append('<').Append(element).Append(" class=\"").Append(@class).Append('"');
        if (attributes.Length > 0) svg.Append(' ').Append(attributes);
        svg.Append('>');
        return this;
    }

    public void Close(string element) => svg.Append("</").Append(element).Append('>');

    /// <summary>A box already in its place.</summary>
    public void Box(string @class, Bounds box, double round, string attributes = "") => svg.Append(CultureInfo.InvariantCulture,
        $"<rect class=\"{@class}\" x=\"{box.X:0.#}\" y=\"{box.Y:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"{round:0.#}\"{Spaced(attributes)}/>");

    public void Circle(string @class, Point centre, double radius, string attributes = "") => svg.Append(CultureInfo.InvariantCulture,
        $"<circle class=\"{@class}\" cx=\"{centre.X:0.#}\" cy=\"{centre.Y:0.#}\" r=\"{radius:0.#}\"{Spaced(attributes)}/>");

    /// <summary>Points already in their places.</summary>
    public void Line(string @class, IEnumerable<Point> points, string attributes = "") => svg.Append(CultureInfo.InvariantCulture,
        $"<polyline class=\"{@class}\" points=\"{Joined(points)}\"{Spaced(attributes)}/>");

    public void Polygon(string @class, IEnumerable<Point> points, string attributes = "") => svg.Append(CultureInfo.InvariantCulture,
        $"<polygon class=\"{@class}\" points=\"{Joined(points)}\"{Spaced(attributes)}/>");

    /// <summary>A path drawn around a point.</summary>
    public void Sign(string data, Point at, string attributes = "") => svg.Append(CultureInfo.InvariantCulture,
        $"<path class=\"sign\" transform=\"translate({at.X:0.#} {at.Y:0.#})\" d=\"{data}\"{Spaced(attributes)}/>");

    public void Title(string text) => svg.Append("<title>").Append(Safe(text)).Append("</title>");

    public static string Safe(string text) => WebUtility.HtmlEncode(Printable(text));

    public override string ToString() => svg.ToString();

    private static string Spaced(string attributes) => attributes.Length > 0 ? " " + attributes : "";

    private static string Joined(IEnumerable<Point> points) =>
        string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));

    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Where(letter => !char.IsControl(letter))) : text;
}
