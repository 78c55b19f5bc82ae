using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>Data objects and what joins them: names, states, scopes and types.</summary>
internal static class DataRules
{
    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.ObjectWithState, "dataObject", (data, _) => If(data.Part("dataState") is not null)),
        new(ConstraintCodes.ReferenceWithItem, "dataObjectReference", (data, _) => If(data.Text("itemSubjectRef") is not null)),
        new(ConstraintCodes.ReferenceName, "dataObjectReference", (data, tree) => WrongName(data, tree)),
        new(ConstraintCodes.MissingAttribute, "dataObjectReference", (data, _) => If(data.IsToRun() && data.Text("dataObjectRef") is null, "dataObjectRef", data.Kind())),
        new(ConstraintCodes.OutOfScope, "dataObjectReference", (data, tree) => If(tree.Named(data, "dataObjectRef") is { } shown && shown.Is("dataObject") && !data.Ancestors().Contains(shown.Parent), data.Text("dataObjectRef")!)),
        new(ConstraintCodes.CollectionDisagrees, "dataObject dataInput dataOutput", (data, tree) => If(tree.Named(data, "itemSubjectRef") is { } item && data.Says("isCollection") != item.Says("isCollection"), Called(data))),
        new(ConstraintCodes.IntoInput, "dataAssociation", (at, tree) => First(tree.NamedIn(at, "targetRef").Where(data => data.Is("dataInput") && Owner(data)!.Is("process")))),
        new(ConstraintCodes.OutOfOutput, "dataAssociation", (at, tree) => First(tree.NamedIn(at, "sourceRef").Where(data => data.Is("dataOutput") && Owner(data)!.Is("process")))),
        new(ConstraintCodes.ForeignData, "dataInputAssociation", (at, tree) => First(tree.NamedIn(at, "targetRef").Where(data => data.Is("dataInput") && Owner(data) is { } owner && !owner.Is("process") && owner != at.Parent))),
        new(ConstraintCodes.ForeignData, "dataOutputAssociation", (at, tree) => First(tree.NamedIn(at, "sourceRef").Where(data => data.Is("dataOutput") && Owner(data) is { } owner && !owner.Is("process") && owner != at.Parent))),
        new(ConstraintCodes.ManySources, "dataAssociation", (at, _) => If(at.Parts("sourceRef").Count() > 1 && at.Part("transformation") is null)),
        new(ConstraintCodes.AssociationType, "dataAssociation", (at, tree) => Unlike(at, tree)),
    ];

    /// <summary>The activity, event or process whose data it is.</summary>
    private static XElement? Owner(XElement data) => data.Parent!.Is("ioSpecification") || data.Parent!.Is("loopCharacteristics") ? data.Parent!.Parent : data.Parent;

    /// <summary>What shows a data object in a state is called by both.</summary>
    private static string[]? WrongName(XElement data, ModelTree tree)
    {
        if (data.Part("dataState")?.Text("name") is not { Length: > 0 } state || data.Text("name") is not { Length: > 0 } name) return null;

        var right = $"{tree.Named(data, "dataObjectRef")?.Text("name")} [{state}]".TrimStart();
        return If(!string.Equals(name.Replace(" ", "", StringComparison.Ordinal), right.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal), name, right);
    }

    private static string[]? Unlike(XElement at, ModelTree tree)
    {
        if (at.Part("transformation") is not null || at.Part("assignment") is not null) return null;
        if (tree.NamedIn(at, "sourceRef").ToList() is not [var source] || tree.NamedIn(at, "targetRef").FirstOrDefault() is not { } target) return null;
        if (ItemTypes.Of(source, tree) is not { } given || ItemTypes.Of(target, tree) is not { } asked) return null;

        return If(!ItemTypes.AreAlike(given, asked), Called(source), Called(target));
    }
}
