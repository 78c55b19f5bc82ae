using System.Globalization;
using System.Xml.Linq;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Reads one flow node; what it cannot run it names and leaves out.</summary>
internal sealed class NodeReading(Definitions definitions, Problems problems)
{
    private readonly FeelReading feel = new(definitions.ExpressionLanguage, problems);
    private readonly TriggerReading triggers = new(definitions, problems);
    private readonly LoopReading loops = new(definitions, problems);

    /// <param name="parent">Index of the sub-process around, or -1.</param>
    /// <param name="isInEventSub">Whether that is an event sub-process.</param>
    public Node? Read(XElement element, int index, int parent, bool isInEventSub)
    {
        if (!Vocabulary.Kinds.TryGetValue(element.Name.LocalName, out var kind))
        {
            problems.Error(Vocabulary.CodeOf(element), element, element.Name.LocalName);
            return null;
        }

        var (kindRun, body) = Body(element, kind);
        Refuse(element, kindRun);
        var step = new Extension(element, feel, problems).Step();
        return new()
        {
            Index = index,
            Id = element.Id(),
            Kind = kindRun,
            NameAr = element.NameAr(),
            NameEn = element.NameEn(),
            Line = element.Line(),
            Documentation = element.Documentation(),
            Step = step,
            Parent = parent,
            Interrupting = element.Text(kind is NodeKind.Start ? "isInterrupting" : "cancelActivity") is not ("false" or "0"),
            Triggers = triggers.Read(element, kind, isInEventSub),
            NeedsAll = element.Text("parallelMultiple") is "true" or "1" || element.Text("eventGatewayType") is "Parallel",
            Instantiates = element.Text("instantiate") is "true" or "1",
            MessageKey = step.Message?.Key,
            CalledProcess = kindRun is NodeKind.CallActivity ? CalledBy(element) : null,
            Loop = loops.Read(element),
            StartQuantity = Quantity(element, "startQuantity"),
            CompletionQuantity = Quantity(element, "completionQuantity"),
            IsForCompensation = element.Text("isForCompensation") is "true" or "1",
            Script = kindRun is NodeKind.ScriptTask ? Script(body) : null,
            Condition = element.Element(Names.Bpmn + (kind is NodeKind.AdHoc ? "completionCondition" : "activationCondition")) is { } condition ? feel.Of(condition) : null,
            IsSequential = element.Text("ordering") is "Sequential",
            CancelsRest = element.Text("cancelRemainingInstances") is not ("false" or "0"),
        };
    }

    /// <summary>What the node runs as, and the element that says what it does: a call of a global task is that task.</summary>
    private (NodeKind Kind, XElement Body) Body(XElement element, NodeKind kind) => kind switch
    {
        NodeKind.SubProcess when element.Text("triggeredByEvent") is "true" or "1" => (NodeKind.EventSubProcess, element),
        NodeKind.CallActivity when definitions.GlobalTask(Names.Local(element.Text("calledElement"))) is { } global => (global.Name.LocalName switch
        {
            "globalUserTask" => NodeKind.UserTask,
            "globalManualTask" => NodeKind.ManualTask,
            "globalScriptTask" => NodeKind.ScriptTask,
            "globalBusinessRuleTask" => NodeKind.BusinessRuleTask,
            _ => NodeKind.Task,
        }, global),
        _ => (kind, element),
    };

    /// <summary>What a node that runs carries but we do not know.</summary>
    private void Refuse(XElement element, NodeKind kind)
    {
        var isScope = kind.IsSubProcess();
        foreach (var child in element.Elements().Where(child => child.IsBpmn() && !TriggerReading.IsDefinition(child)))
        {
            var name = child.Name.LocalName;
            if (!Vocabulary.InNode.Contains(name) && !(isScope && (Vocabulary.Kinds.ContainsKey(name) || Vocabulary.Drawn.Contains(name))))
                problems.Error(Vocabulary.CodeOf(child), child, name);
        }
        if (kind is NodeKind.Boundary && element.Elements(Names.Bpmn + "errorEventDefinition").Any() && element.Text("cancelActivity") is "false")
            problems.Error(ProblemCodes.ErrorMustInterrupt, element);
        if (kind is NodeKind.Complex && element.Elements(Names.Bpmn + "incoming").Skip(30).Any())
            problems.Error(ProblemCodes.NotExecutable, element, "complexGateway: 31 incoming");
    }

    private int Quantity(XElement element, string attribute)
    {
        if (element.Text(attribute) is not { } text) return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity is >= 1 and <= Machine.MostInstances) return quantity;

        problems.Error(ProblemCodes.BadQuantity, element, attribute, text);
        return 1;
    }

    private FeelExpression? Script(XElement body)
    {
        if (body.Element(Names.Bpmn + "script") is not { } script || string.IsNullOrWhiteSpace(script.Value)) return null;
        if (body.Text("scriptFormat") is not { } format || format.Contains("feel", StringComparison.OrdinalIgnoreCase)) return feel.Of(script.Value, script);

        problems.Error(ProblemCodes.OtherLanguage, script, format);
        return null;
    }

    private string? CalledBy(XElement element)
    {
        if (Names.Local(element.Text("calledElement")) is { Length: > 0 } called) return called;

        problems.Error(ProblemCodes.MissingReference, element, "calledElement");
        return null;
    }
}
