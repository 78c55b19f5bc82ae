using System.Xml;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>The namespaces of a model, and what every element of it is asked for.</summary>
internal static class Names
{
    public static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Bpmndi = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";
    public static readonly XNamespace Di = "http://www.omg.org/spec/DD/20100524/DI";
    public static readonly XNamespace Sijil = "urn:sijil:bpmn:1";

    public static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;

    public static string Id(this XElement element) => element.Text("id") ?? "";

    public static string? Text(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    public static string NameAr(this XElement element) => Plain(element.Text("name"));

    /// <summary>The English name of the extension; a model that has none is named by its BPMN name.</summary>
    public static string NameEn(this XElement element) =>
        element.Element(Bpmn + "extensionElements")?.Element(Sijil + "name")?.Text("en") is { } name ? Plain(name) : element.NameAr();

    public static string Documentation(this XElement element) => element.Element(Bpmn + "documentation")?.Value.Trim() ?? "";

    public static bool IsBpmn(this XElement element) => element.Name.Namespace == Bpmn;

    /// <summary>What a qualified name names, its prefix aside.</summary>
    public static string? Local(string? name) => name?[(name.LastIndexOf(':') + 1)..].Trim();

    /// <summary>Names are drawn wrapped by us: line breaks that an editor put into them are spaces.</summary>
    private static string Plain(string? text) =>
        text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
