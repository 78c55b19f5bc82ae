using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>Inputs and outputs stand in sets: each in at least one, and what is optional or changes underway only in a set that has it.</summary>
internal static class DataSetRules
{
    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.InNoSet, "dataInput", (data, tree) => If(data.Kind() is "dataInput" && IsLeftOut(data, "inputSet", tree), Called(data))),
        new(ConstraintCodes.InNoSet, "dataOutput", (data, tree) => If(data.Kind() is "dataOutput" && IsLeftOut(data, "outputSet", tree), Called(data))),
        new(ConstraintCodes.NotInSet, "inputSet", (set, tree) => Beyond(set, "dataInputRefs", "optionalInputRefs", tree) ?? Beyond(set, "dataInputRefs", "whileExecutingInputRefs", tree)),
        new(ConstraintCodes.NotInSet, "outputSet", (set, tree) => Beyond(set, "dataOutputRefs", "optionalOutputRefs", tree) ?? Beyond(set, "dataOutputRefs", "whileExecutingOutputRefs", tree)),
        new(ConstraintCodes.ForeignInSet, "inputSet", (set, tree) => First(tree.NamedIn(set, "dataInputRefs").Where(data => data.Parent != set.Parent))),
        new(ConstraintCodes.ForeignInSet, "outputSet", (set, tree) => First(tree.NamedIn(set, "dataOutputRefs").Where(data => data.Parent != set.Parent))),
        new(ConstraintCodes.SetsUnpaired, "inputSet", (set, tree) => First(tree.NamedIn(set, "outputSetRefs").Where(other => !tree.NamedIn(other, "inputSetRefs").Contains(set)))),
        new(ConstraintCodes.SetsUnpaired, "outputSet", (set, tree) => First(tree.NamedIn(set, "inputSetRefs").Where(other => !tree.NamedIn(other, "outputSetRefs").Contains(set)))),
    ];

    private static bool IsLeftOut(XElement data, string set, ModelTree tree) => !tree.Listing[data].Any(listing => listing.Is(set) && listing.Parent == data.Parent);

    private static string[]? Beyond(XElement set, string whole, string part, ModelTree tree) => First(tree.NamedIn(set, part).Except(tree.NamedIn(set, whole)));
}
