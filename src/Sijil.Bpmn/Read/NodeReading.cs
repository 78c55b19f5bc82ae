using System.Xml.Linq;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Reads one flow node; what it cannot run it names and leaves out.</summary>
internal sealed class NodeReading(Definitions definitions, Problems problems)
{
    private readonly FeelReading feel = new(definitions.ExpressionLanguage, problems);

    public Node? Read(XElement element, int index)
    {
        if (KindOf(element) is not { } kind) return null;

        Refuse(element, kind);
        var definition = element.Elements().FirstOrDefault(IsEventDefinition);
        var (timer, timerText) = kind.HasTimer() ? new TimerReading(feel, problems).Read(definition!) : (null, null);
        var step = new Extension(element, feel, problems).Step();
        return new()
        {
            Index = index,
            Id = element.Id(),
            Kind = kind,
            NameAr = element.NameAr(),
            NameEn = element.NameEn(),
            Line = element.Line(),
            Documentation = element.Documentation(),
            Step = step,
            Interrupting = element.Text("cancelActivity") is not ("false" or "0"),
            Timer = timer,
            TimerText = timerText,
            MessageName = kind.HasMessage() ? MessageOf(definition ?? element) : null,
            MessageKey = step.Message?.Key,
            ErrorCode = kind is NodeKind.EndError or NodeKind.BoundaryError ? ErrorOf(definition!, kind) : null,
            CalledProcess = kind is NodeKind.CallActivity ? CalledBy(element) : null,
        };
    }

    private NodeKind? KindOf(XElement element)
    {
        var name = element.Name.LocalName;
        if (Vocabulary.Plain.TryGetValue(name, out var plain)) return plain;

        var triggers = element.Elements().Where(IsEventDefinition).Select(child => child.Name.LocalName).ToList();
        if (triggers.Count <= 1 && Vocabulary.Events.TryGetValue((name, triggers.FirstOrDefault("")), out var kind)) return kind;

        problems.Error(Vocabulary.CodeOf(element), element, triggers.Count is 0 ? name : $"{name}: {string.Join(" + ", triggers)}");
        return null;
    }

    private static bool IsEventDefinition(XElement child) =>
        child.IsBpmn() && (child.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal) || child.Name.LocalName is "eventDefinitionRef");

    /// <summary>What a node that runs carries but we do not run: loops, data mappings, compensation.</summary>
    private void Refuse(XElement element, NodeKind kind)
    {
        foreach (var child in element.Elements().Where(child => child.IsBpmn() && !IsEventDefinition(child)))
            if (!Vocabulary.InNode.Contains(child.Name.LocalName)) problems.Error(Vocabulary.CodeOf(child), child, child.Name.LocalName);

        if (element.Text("isForCompensation") is "true") problems.Error(ProblemCodes.NotExecutable, element, "isForCompensation");
        if (element.Text("instantiate") is "true") problems.Error(ProblemCodes.NotExecutable, element, "instantiate");
        foreach (var quantity in new[] { "startQuantity", "completionQuantity" })
            if (element.Text(quantity) is { } count and not "1") problems.Error(ProblemCodes.NotExecutable, element, $"{quantity} {count}");
        if (kind is NodeKind.BoundaryError && element.Text("cancelActivity") is "false")
            problems.Error(ProblemCodes.ErrorMustInterrupt, element);
    }

    private string? MessageOf(XElement at)
    {
        if (at.Attribute("messageRef") is null) problems.Error(ProblemCodes.NoMessage, at);
        if (definitions.Referred(at, "messageRef", "message") is not { } message) return null;

        return message.Text("name") is { Length: > 0 } name ? name : message.Id();
    }

    private string? ErrorOf(XElement definition, NodeKind kind)
    {
        if (kind is NodeKind.EndError && definition.Attribute("errorRef") is null) problems.Error(ProblemCodes.NoErrorCode, definition);
        if (definitions.Referred(definition, "errorRef", "error") is not { } error) return null;
        if (error.Text("errorCode") is { Length: > 0 } code) return code;

        problems.Error(ProblemCodes.NoErrorCode, error);
        return null;
    }

    private string? CalledBy(XElement element)
    {
        if (Names.Local(element.Text("calledElement")) is { Length: > 0 } called) return called;

        problems.Error(ProblemCodes.MissingReference, element, "calledElement");
        return null;
    }
}
