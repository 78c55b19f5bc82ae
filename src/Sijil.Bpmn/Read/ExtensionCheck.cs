using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Holds everything written in our namespace against its rules: a misspelt word must not be a silent one.</summary>
internal static class ExtensionCheck
{
    public static void Run(XElement root, Problems problems)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element.Name.Namespace == Names.Sijil) CheckElement(element, problems);
            foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == Names.Sijil))
                problems.Error(ProblemCodes.UnknownAttribute, element, element.Name.LocalName, attribute.Name.LocalName);
        }
    }

    private static void CheckElement(XElement element, Problems problems)
    {
        var name = element.Name.LocalName;
        if (!ExtensionRule.All.TryGetValue(name, out var rule))
        {
            problems.Error(ProblemCodes.UnknownExtension, element, name);
            return;
        }

        if (!Fits(element, rule)) problems.Error(ProblemCodes.Misplaced, element, name, (Host(element) ?? element).Name.LocalName);
        if (rule.IsSingle && element.ElementsBeforeSelf(element.Name).Any()) problems.Error(ProblemCodes.Repeated, element, name);
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None && !attribute.IsNamespaceDeclaration))
            if (!rule.Knows(attribute.Name.LocalName)) problems.Error(ProblemCodes.UnknownAttribute, element, name, attribute.Name.LocalName);
        foreach (var missing in rule.Required.Where(required => string.IsNullOrWhiteSpace(element.Text(required))))
            problems.Error(ProblemCodes.MissingAttribute, element, name, missing);
    }

    private static bool Fits(XElement element, ExtensionRule rule) => Host(element) is { } host
        && (rule.Hosts.Length is 0 ? host.IsBpmn() : rule.Hosts.Contains(host.Name.LocalName));

    /// <summary>The BPMN element that the extension extends, or the element of ours that it stands in.</summary>
    private static XElement? Host(XElement element) => element.Parent switch
    {
        { } parent when parent.Name == Names.Bpmn + "extensionElements" => parent.Parent,
        { } parent when parent.Name.Namespace == Names.Sijil => parent,
        _ => null,
    };
}
