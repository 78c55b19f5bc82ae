using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>What an element carries, and whether two carry the same.</summary>
internal static class ItemTypes
{
    /// <summary>The item definition of data, of a message, or of what an event definition throws; a reference has that of its data object.</summary>
    public static XElement? Of(XElement? element, ModelTree tree) => element?.Kind() switch
    {
        null => null,
        "message" => tree.Named(element, "itemRef"),
        "error" or "escalation" or "signal" => tree.Named(element, "structureRef"),
        "messageEventDefinition" => Of(tree.Named(element, "messageRef"), tree),
        "signalEventDefinition" => Of(tree.Named(element, "signalRef"), tree),
        "errorEventDefinition" => Of(tree.Named(element, "errorRef"), tree),
        "escalationEventDefinition" => Of(tree.Named(element, "escalationRef"), tree),
        "dataObjectReference" => tree.Named(element, "itemSubjectRef") ?? Of(tree.Named(element, "dataObjectRef"), tree),
        "dataStoreReference" => tree.Named(element, "itemSubjectRef") ?? Of(tree.Named(element, "dataStoreRef"), tree),
        _ => tree.Named(element, "itemSubjectRef"),
    };

    /// <summary>The same definition, or two of the same structure.</summary>
    public static bool AreAlike(XElement? one, XElement? other) => one == other || (one is not null && other is not null && SameStructure(one, other) && one.Says("isCollection") == other.Says("isCollection"));

    public static bool SameStructure(XElement one, XElement other) =>
        one == other || (one.Text("structureRef") is { Length: > 0 } structure && Names.Local(structure) == Names.Local(other.Text("structureRef")));
}
