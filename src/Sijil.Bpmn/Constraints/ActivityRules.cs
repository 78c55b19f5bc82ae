using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>What activities hold and call, and who does them.</summary>
internal static class ActivityRules
{
    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.BindingWithoutResource, "resourceRole", (role, _) => If(role.Part("resourceParameterBinding") is not null && role.Part("resourceRef") is null)),
        new(ConstraintCodes.RoleTwice, "resourceRole", (role, _) => If(role.Part("resourceAssignmentExpression") is not null && role.Part("resourceRef") is not null)),
        new(ConstraintCodes.ForeignParameter, "resourceParameterBinding", (binding, tree) =>
            If(tree.Named(binding, "parameterRef") is { } parameter && tree.NamedIn(binding.Parent!, "resourceRef").FirstOrDefault() is { } resource && parameter.Parent != resource, binding.Text("parameterRef")!)),
        new(ConstraintCodes.EventSubProcessStart, "subProcess", (sub, _) => If(sub.IsEventSubProcess() && sub.Parts("startEvent").Count() is not 1)),
        new(ConstraintCodes.EventSubProcessTwice, "process subProcess", (whole, tree) =>
            First(whole.OfKind("subProcess").Where(sub => Interrupts(sub, tree) is not null).GroupBy(sub => Interrupts(sub, tree)).SelectMany(same => same.Skip(1)))),
        new(ConstraintCodes.SubProcessWithData, "subProcess", (sub, _) => If(sub.Part("ioSpecification") is not null)),
        new(ConstraintCodes.AdHocEmpty, "adHocSubProcess", (sub, _) => If(!sub.OfKind("activity").Any())),
        new(ConstraintCodes.AdHocContent, "adHocSubProcess", (sub, _) => First([.. sub.Parts("startEvent"), .. sub.Parts("endEvent"), .. sub.OfKind("choreographyActivity")])),
        new(ConstraintCodes.WrongKind, "callActivity", (call, tree) =>
            tree.Named(call, "calledElement") is { } called && called != call && !called.Is("callableElement") ? ["calledElement", call.Text("calledElement")!, called.Kind()] : null),
        new(ConstraintCodes.CallData, "callActivity", (call, tree) => If(tree.Named(call, "calledElement") is { } called && called.Is("callableElement") && !Matches(call, called, tree), Called(call))),
        new(ConstraintCodes.NoBinding, "callableElement", (called, _) => If(called.Part("supportedInterfaceRef") is not null && called.Part("ioBinding") is null)),
        new(ConstraintCodes.ForeignBinding, "ioBinding", (binding, tree) =>
            If(tree.Named(binding, "operationRef") is { } operation && !tree.NamedIn(binding.Parent!, "supportedInterfaceRef").Contains(operation.Parent), binding.Text("operationRef")!)),
        new(ConstraintCodes.ForeignBinding, "ioBinding", (binding, tree) => First(
            new[] { tree.Named(binding, "inputDataRef"), tree.Named(binding, "outputDataRef") }.OfType<XElement>().Where(set => set.Parent?.Parent != binding.Parent))),
    ];

    /// <summary>What an event sub-process interrupts on, when it says so exactly.</summary>
    private static string? Interrupts(XElement sub, ModelTree tree)
    {
        if (!sub.IsEventSubProcess() || sub.Part("startEvent") is not { } start || start.Denies("isInterrupting")) return null;
        if (tree.Definitions(start) is not [var trigger]) return null;

        var named = trigger.Text("messageRef") ?? trigger.Text("signalRef") ?? trigger.Text("errorRef") ?? trigger.Text("escalationRef");
        return named is null ? null : $"{trigger.Kind()} {Names.Local(named)}";
    }

    /// <summary>A call gives exactly what the called element takes, and takes what it gives.</summary>
    private static bool Matches(XElement call, XElement called, ModelTree tree) =>
        Matches(Items(call, "dataInput"), Items(called, "dataInput"), tree) && Matches(Items(call, "dataOutput"), Items(called, "dataOutput"), tree);

    private static bool Matches(List<XElement> given, List<XElement> asked, ModelTree tree) =>
        given.Count == asked.Count && given.Zip(asked).All(pair => ItemTypes.AreAlike(ItemTypes.Of(pair.First, tree), ItemTypes.Of(pair.Second, tree)));

    private static List<XElement> Items(XElement element, string kind) => element.Part("ioSpecification")?.Parts(kind).ToList() ?? [];
}
