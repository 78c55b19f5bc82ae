using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>What is thrown in a process that is to run has a name by which it is caught, and what it carries comes from somewhere.</summary>
internal static class TriggerRules
{
    public static Rule[] All { get; } =
    [
        new(ProblemCodes.NoErrorCode, "throwEvent", (at, tree) => If(at.IsToRun() && Nameless(at, "errorEventDefinition", "errorRef", "errorCode", tree))),
        new(ConstraintCodes.NoEscalationCode, "throwEvent", (at, tree) => If(at.IsToRun() && Nameless(at, "escalationEventDefinition", "escalationRef", "escalationCode", tree))),
        new(ConstraintCodes.NoContent, "anyEvent", (at, tree) => at.IsToRun() && !HasData(at)
            ? First(tree.Definitions(at).Where(definition => definition.Is("messageEventDefinition") && definition.Part("operationRef") is null && ItemTypes.Of(definition, tree) is not null)
                .Select(definition => tree.Named(definition, "messageRef")!))
            : null),
    ];

    private static bool HasData(XElement at) => at.Part("dataInput") is not null || at.Part("dataOutput") is not null;

    private static bool Nameless(XElement at, string kind, string reference, string code, ModelTree tree) => tree.Definitions(at).Any(definition =>
        definition.Is(kind) && (tree.Find(definition.Text(reference)) is { } thrown ? string.IsNullOrWhiteSpace(thrown.Text(code)) : definition.Is("escalationEventDefinition")));
}
