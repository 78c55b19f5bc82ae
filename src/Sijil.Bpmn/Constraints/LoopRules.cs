using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>An activity that is done several times says how often, over what, and what each time takes.</summary>
internal static class LoopRules
{
    private const string Multi = "multiInstanceLoopCharacteristics";

    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.LoopWithoutEnd, "standardLoopCharacteristics", (loop, _) => If(loop.IsToRun() && loop.Part("loopCondition") is null && loop.Text("loopMaximum") is null)),
        new(ProblemCodes.NoLoopCount, Multi, (loop, _) => If(SaysHow(loop) && loop.Part("loopCardinality") is null && loop.Part("loopDataInputRef") is null)),
        new(ConstraintCodes.NotACollection, Multi, (loop, tree) => First(Collections(loop, tree).Where(data => !IsCollection(data, tree)))),
        new(ConstraintCodes.ForeignCollection, Multi, (loop, tree) => First(Collections(loop, tree).Where(data => data.Parent!.Is("ioSpecification") && data.Parent!.Parent != loop.Parent))),
        new(ConstraintCodes.LoopItem, Multi, (loop, tree) => Unlike(loop, "loopDataInputRef", "inputDataItem", tree) ?? Unlike(loop, "loopDataOutputRef", "outputDataItem", tree)),
        new(ConstraintCodes.ComplexBehavior, Multi, (loop, _) => If(loop.Text("behavior") is "Complex" && loop.Part("complexBehaviorDefinition") is null)),
    ];

    /// <summary>Whoever says how the instances go together has to say how many there are; one that says nothing yet, or in its own tool's words, is for the reader of plans.</summary>
    private static bool SaysHow(XElement loop) => loop.IsToRun() && loop.Text("behavior") is not null && loop.Part("extensionElements") is null;

    private static IEnumerable<XElement> Collections(XElement loop, ModelTree tree) => tree.NamedIn(loop, "loopDataInputRef").Concat(tree.NamedIn(loop, "loopDataOutputRef"));

    /// <summary>Data that says nothing of what it is may be a collection.</summary>
    private static bool IsCollection(XElement data, ModelTree tree) => data.Says("isCollection") || ItemTypes.Of(data, tree) is not { } item || item.Says("isCollection");

    /// <summary>One item of a collection is of the collection's structure, and is no collection itself.</summary>
    private static string[]? Unlike(XElement loop, string collection, string part, ModelTree tree)
    {
        if (tree.NamedIn(loop, collection).FirstOrDefault() is not { } data || loop.Part(part) is not { } item) return null;
        if (ItemTypes.Of(data, tree) is not { } whole || ItemTypes.Of(item, tree) is not { } one) return null;

        return If(one.Says("isCollection") || !ItemTypes.SameStructure(whole, one), Called(item), Called(data));
    }
}
