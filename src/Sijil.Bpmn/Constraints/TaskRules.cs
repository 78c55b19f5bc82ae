using System.Xml.Linq;
using static Sijil.Bpmn.Rule;

namespace Sijil.Bpmn;

/// <summary>A task that calls an operation or carries a message has the data of its message, once.</summary>
internal static class TaskRules
{
    public static Rule[] All { get; } =
    [
        new(ConstraintCodes.TaskSets, "serviceTask", (task, tree) => Sets(task, tree.Named(task, "operationRef") is not null, "inputSet") ?? Sets(task, tree.Named(task, "operationRef") is not null, "outputSet")),
        new(ConstraintCodes.TaskSets, "sendTask", (task, tree) => Sets(task, tree.Named(task, "messageRef") is not null, "inputSet")),
        new(ConstraintCodes.TaskSets, "receiveTask", (task, tree) => Sets(task, tree.Named(task, "messageRef") is not null, "outputSet")),
        new(ConstraintCodes.TaskWithoutData, "serviceTask", (task, tree) => Lacks(task, "dataInput", Message(task, "inMessageRef", tree), tree) ?? Lacks(task, "dataOutput", Message(task, "outMessageRef", tree), tree)),
        new(ConstraintCodes.TaskDataTwice, "sendTask", (task, tree) => Twice(task, "dataInput", tree)),
        new(ConstraintCodes.TaskDataTwice, "receiveTask", (task, tree) => Twice(task, "dataOutput", tree)),
        new(ConstraintCodes.TaskDataType, "serviceTask", (task, tree) => Unlike(task, "dataInput", Message(task, "inMessageRef", tree), tree) ?? Unlike(task, "dataOutput", Message(task, "outMessageRef", tree), tree)),
        new(ConstraintCodes.TaskDataType, "sendTask", (task, tree) => Unlike(task, "dataInput", tree.Named(task, "messageRef"), tree)),
        new(ConstraintCodes.TaskDataType, "receiveTask", (task, tree) => Unlike(task, "dataOutput", tree.Named(task, "messageRef"), tree)),
        new(ConstraintCodes.OtherMessage, "sendTask receiveTask", (task, tree) => Other(tree.Named(task, "operationRef"), tree.Named(task, "messageRef"), tree)),
        new(ConstraintCodes.OtherMessage, "messageEventDefinition", (at, tree) => Other(tree.NamedIn(at, "operationRef").FirstOrDefault(), tree.Named(at, "messageRef"), tree)),
    ];

    private static XElement? Message(XElement task, string part, ModelTree tree) =>
        task.IsToRun() && tree.Named(task, "operationRef") is { } operation ? tree.NamedIn(operation, part).FirstOrDefault() : null;

    private static IEnumerable<XElement> Data(XElement task, string kind) => task.Part("ioSpecification")?.Parts(kind) ?? [];

    private static string[]? Sets(XElement task, bool isAsked, string kind) => If(isAsked && task.IsToRun() && Data(task, kind).Count() > 1, kind);

    private static string[]? Twice(XElement task, string kind, ModelTree tree) => If(tree.Named(task, "messageRef") is not null && Data(task, kind).Count() > 1, kind);

    private static string[]? Lacks(XElement task, string kind, XElement? message, ModelTree tree) =>
        message is null ? null : If(ItemTypes.Of(message, tree) is not null && Data(task, kind).Count() is not 1, kind, Called(message));

    private static string[]? Unlike(XElement task, string kind, XElement? message, ModelTree tree) =>
        !task.IsToRun() || ItemTypes.Of(message, tree) is not { } item || Data(task, kind).FirstOrDefault() is not { } data ? null : If(!ItemTypes.AreAlike(ItemTypes.Of(data, tree), item), Called(data), Called(message!));

    private static string[]? Other(XElement? operation, XElement? message, ModelTree tree) => operation is null || message is null ? null
        : If(!tree.NamedIn(operation, "inMessageRef").Concat(tree.NamedIn(operation, "outMessageRef")).Contains(message), Called(message), Called(operation));
}
