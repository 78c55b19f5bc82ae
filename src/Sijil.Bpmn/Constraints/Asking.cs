using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>What rules ask of one element.</summary>
internal static class Asking
{
    /// <summary>The elements of BPMN of one name in it.</summary>
    public static IEnumerable<XElement> Parts(this XElement element, string name) => element.Elements(Names.Bpmn + name);

    public static IEnumerable<XElement> OfKind(this XElement element, string kind) => element.Elements().Where(child => child.IsBpmn() && child.Is(kind));

    public static XElement? Part(this XElement element, string name) => element.Element(Names.Bpmn + name);

    public static bool Says(this XElement element, string attribute) => element.Text(attribute)?.Trim() is "true" or "1";

    public static bool Denies(this XElement element, string attribute) => element.Text(attribute)?.Trim() is "false" or "0";

    public static bool IsEventSubProcess(this XElement element) => element.Is("subProcess") && element.Says("triggeredByEvent");

    /// <summary>The process or choreography around it.</summary>
    public static XElement? Whole(this XElement element) => element.Ancestors().FirstOrDefault(around => around.IsBpmn() && (around.Is("process") || around.Is("choreography")));

    /// <summary>Stands in a process that is meant to run: there the standard asks for what a drawing may leave open.</summary>
    public static bool IsToRun(this XElement element) => element.Whole() is { } whole && whole.Is("process") && whole.Says("isExecutable");

    public static string Kind(this XElement element) => element.Name.LocalName;
}
