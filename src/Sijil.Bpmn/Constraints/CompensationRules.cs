using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>A compensation event leads by an association to the one activity that undoes, which is marked as such.</summary>
internal static class CompensationRules
{
    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.NotForCompensation, "boundaryEvent", (at, tree) => First(Handlers(at, tree).Where(handler => !handler.Says("isForCompensation")))),
        new(ConstraintCodes.NoHandler, "boundaryEvent", (at, tree) => If(at.IsToRun() && tree.HasTrigger(at, "compensateEventDefinition") && !Handlers(at, tree).Any())),
        new(ConstraintCodes.ManyHandlers, "boundaryEvent", (at, tree) => If(Handlers(at, tree).Count() > 1)),
    ];

    private static IEnumerable<XElement> Handlers(XElement at, ModelTree tree) => !tree.HasTrigger(at, "compensateEventDefinition") ? []
        : tree.Associations[at].Select(tree.Target).OfType<XElement>().Where(target => target.Is("activity"));
}
