using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>What a file defines around its processes: messages, errors, participants, languages.</summary>
internal sealed class Definitions(XElement root, Problems problems)
{
    /// <summary>Has no bearing on control, or only when something refers to it, and then that is named.</summary>
    private static readonly HashSet<string> Harmless =
    [
        "documentation", "extensionElements", "process", "collaboration", "message", "error", "signal", "escalation", "itemDefinition",
        "interface", "category", "partnerEntity", "partnerRole", "resource", "endPoint", "correlationProperty", "dataStore", "relationship",
        "globalTask", "globalUserTask", "globalManualTask", "globalScriptTask", "globalBusinessRuleTask", .. Vocabulary.Triggers.Keys,
    ];
    private static readonly HashSet<string> InCollaboration =
    [
        "documentation", "extensionElements", "participant", "messageFlow", "textAnnotation", "association", "group",
    ];

    private readonly Dictionary<string, XElement> named = new(StringComparer.Ordinal);

    /// <summary>The processes that are not marked as drawn only.</summary>
    public IEnumerable<XElement> Processes => root.Elements(Names.Bpmn + "process").Where(process => process.Text("isExecutable") is not "false");

    public string? ExpressionLanguage => root.Text("expressionLanguage");

    public void Check()
    {
        foreach (var element in root.Descendants().Where(element => element.IsBpmn() && element.Attribute("id") is not null)) named.TryAdd(element.Id(), element);

        CheckChildren(root, Harmless);
        foreach (var collaboration in root.Elements(Names.Bpmn + "collaboration")) CheckChildren(collaboration, InCollaboration);
        foreach (var process in root.Elements(Names.Bpmn + "process").Where(process => process.Text("isExecutable") is "false"))
            problems.Warning(ProblemCodes.NotMeantToRun, process);
        foreach (var extension in root.Elements(Names.Bpmn + "extension").Where(extension => extension.Text("mustUnderstand") is "true"))
            problems.Error(ProblemCodes.NotExecutable, extension, $"extension {extension.Text("definition")}");
        foreach (var marker in root.Descendants(Names.Bpmn + "participantMultiplicity").Where(marker => marker.Text("maximum") is not (null or "0" or "1")))
            problems.Error(ProblemCodes.NotExecutable, marker, "participantMultiplicity");
        if (!Processes.Any()) problems.Error(ProblemCodes.NoProcess, root);
    }

    /// <summary>The element with an id, or null.</summary>
    public XElement? Find(string id) => named.GetValueOrDefault(id);

    /// <summary>The global task of this id, or null.</summary>
    public XElement? GlobalTask(string? id) =>
        id is not null && Find(id) is { } found && found.Name.LocalName is "globalTask" or "globalUserTask" or "globalManualTask" or "globalScriptTask" or "globalBusinessRuleTask" ? found : null;

    /// <summary>The name under which a case keeps what a reference to data names: through an activity's own input or output to the object behind it.</summary>
    public string DataName(XElement reference)
    {
        var id = Names.Local(reference.Value) ?? "";
        for (var steps = 0; steps < 4 && Find(id) is { } data; steps++)
        {
            var behind = data.Name.LocalName switch
            {
                "dataInput" => Across(data, "dataInputAssociation", "targetRef", "sourceRef"),
                "dataOutput" => Across(data, "dataOutputAssociation", "sourceRef", "targetRef"),
                "dataObjectReference" => data.Text("dataObjectRef"),
                "dataStoreReference" => data.Text("dataStoreRef"),
                _ => null,
            };
            if (behind is null || Find(Names.Local(behind) ?? "") is null) return data.Text("name") is { Length: > 0 } name ? name : id;
            id = Names.Local(behind)!;
        }
        return Find(id)?.Text("name") is { Length: > 0 } last ? last : id;
    }

    /// <summary>The other end of the association of an activity's input or output.</summary>
    private static string? Across(XElement data, string association, string here, string there) => data.Parent?.Parent?.Elements(Names.Bpmn + association)
        .FirstOrDefault(one => Names.Local(one.Element(Names.Bpmn + here)?.Value) == data.Id())?.Element(Names.Bpmn + there)?.Value;

    /// <summary>The element that a reference of an element names; a reference into nothing is a problem.</summary>
    public XElement? Referred(XElement from, string attribute, string kind)
    {
        if (Names.Local(from.Text(attribute)) is not { Length: > 0 } id) return null;
        if (named.TryGetValue(id, out var found) && found.Name.LocalName == kind) return found;

        problems.Error(ProblemCodes.UnknownReference, from, attribute, id);
        return null;
    }

    private void CheckChildren(XElement parent, HashSet<string> known)
    {
        foreach (var child in parent.Elements().Where(child => child.IsBpmn() && !known.Contains(child.Name.LocalName)))
            if (child.Name.LocalName is not "extension") problems.Error(Vocabulary.CodeOf(child), child, child.Name.LocalName);
    }
}
