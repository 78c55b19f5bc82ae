using System.Globalization;
using System.Text;

namespace Sijil.Sandbox.Faults;

/// <summary>Writes the elements of one made-up journey; a stretch of it is known by its first and its last element.</summary>
internal sealed class ModelWriter
{
    private readonly StringBuilder xml = new();
    private int count;

    public string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{++count}");

    public string Add(string kind, string element, string more = "", string inside = "")
    {
        var id = Next(kind);
        Put(id, element, more, inside);
        return id;
    }

    public void Put(string id, string element, string more = "", string inside = "") => xml.Append(CultureInfo.InvariantCulture, $"<{element} id=\"{id}\" {more}>{inside}</{element}>");

    public void Flow(string from, string to, string? condition = null) => xml.Append(CultureInfo.InvariantCulture,
        $"<sequenceFlow id=\"f{++count}\" sourceRef=\"{from}\" targetRef=\"{to}\">{(condition is null ? "" : $"<conditionExpression>{condition}</conditionExpression>")}</sequenceFlow>");

    /// <summary>A flow whose name its gateway must know beforehand.</summary>
    public void Flow(string id, string from, string to, string? condition) => xml.Append(CultureInfo.InvariantCulture,
        $"<sequenceFlow id=\"{id}\" sourceRef=\"{from}\" targetRef=\"{to}\">{(condition is null ? "" : $"<conditionExpression>{condition}</conditionExpression>")}</sequenceFlow>");

    public void Raw(string text) => xml.Append(text);

    /// <summary>What was written since, taken out again, to stand inside a sub-process.</summary>
    public string Inside(Action write)
    {
        var before = xml.Length;
        write();
        var inside = xml.ToString(before, xml.Length - before);
        xml.Length = before;
        return inside;
    }

    public static string Step(string owner, string inside = "") => $"<extensionElements><sijil:step owner=\"{owner}\" due=\"PT8H\"/>{inside}</extensionElements>";

    public override string ToString() => xml.ToString();
}
