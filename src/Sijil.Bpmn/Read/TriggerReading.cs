using System.Collections.Immutable;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Reads the event definitions of an event, and the message of a send or receive task.</summary>
internal sealed class TriggerReading(Definitions definitions, Problems problems)
{
    private readonly FeelReading feel = new(definitions.ExpressionLanguage, problems);

    public static bool IsDefinition(XElement child) =>
        child.IsBpmn() && (child.Name.LocalName is "eventDefinitionRef" || Vocabulary.Triggers.ContainsKey(child.Name.LocalName));

    public ImmutableArray<Trigger> Read(XElement element, NodeKind kind, bool isInEventSub)
    {
        if (kind is NodeKind.SendTask or NodeKind.ReceiveTask) return MessageOf(element) is { } name ? [new(TriggerKind.Message) { Name = name }] : [];
        if (kind is > NodeKind.Boundary) return [];

        var read = ImmutableArray.CreateBuilder<Trigger>();
        foreach (var child in element.Elements().Where(IsDefinition))
        {
            if ((child.Name.LocalName is "eventDefinitionRef" ? Referred(child) : child) is not { } definition) continue;

            var trigger = Vocabulary.Triggers[definition.Name.LocalName];
            if (Vocabulary.Allows(kind, trigger, kind is NodeKind.Start && isInEventSub)) read.Add(Of(definition, kind));
            else problems.Error(ProblemCodes.NotExecutable, child, $"{element.Name.LocalName}: {definition.Name.LocalName}");
        }
        if (read.Count is 0 && kind is NodeKind.Catch or NodeKind.Boundary) problems.Error(ProblemCodes.NotExecutable, element, element.Name.LocalName);
        if (read.Count > 30) problems.Error(ProblemCodes.NotExecutable, element, "31 eventDefinitions");
        return read.DrainToImmutable();
    }

    /// <summary>One definition, wherever it stands.</summary>
    public Trigger Of(XElement definition, NodeKind kind)
    {
        var trigger = Vocabulary.Triggers[definition.Name.LocalName];
        return trigger switch
        {
            TriggerKind.Timer => new TimerReading(feel, problems).Read(definition),
            TriggerKind.Message => new(trigger) { Name = MessageOf(definition) },
            TriggerKind.Signal => new(trigger) { Name = Named(definition, "signalRef", "signal") },
            TriggerKind.Link => new(trigger) { Name = definition.Text("name") ?? "" },
            TriggerKind.Error => new(trigger) { Code = ErrorOf(definition, kind) },
            TriggerKind.Escalation => new(trigger) { Code = EscalationOf(definition) },
            TriggerKind.Conditional => new(trigger) { Condition = definition.Element(Names.Bpmn + "condition") is { } condition ? feel.Of(condition) : Missing(definition) },
            TriggerKind.Compensation => new(trigger) { Activity = Names.Local(definition.Text("activityRef")), Waits = definition.Text("waitForCompletion") is not ("false" or "0") },
            _ => new(trigger),
        };
    }

    private XElement? Referred(XElement reference)
    {
        var id = Names.Local(reference.Value) ?? "";
        if (definitions.Find(id) is { } found && Vocabulary.Triggers.ContainsKey(found.Name.LocalName)) return found;

        problems.Error(ProblemCodes.UnknownReference, reference, "eventDefinitionRef", id);
        return null;
    }

    private Decisions.Feel.FeelExpression? Missing(XElement definition)
    {
        problems.Error(ProblemCodes.NoCondition, definition);
        return null;
    }

    private string? MessageOf(XElement at)
    {
        if (at.Attribute("messageRef") is null) problems.Error(ProblemCodes.NoMessage, at);
        return Named(at, "messageRef", "message");
    }

    private string? Named(XElement at, string attribute, string kind) => definitions.Referred(at, attribute, kind) is not { } found ? null
        : found.Text("name") is { Length: > 0 } name ? name : found.Id();

    private string? EscalationOf(XElement definition) =>
        definitions.Referred(definition, "escalationRef", "escalation") is { } escalation ? escalation.Text("escalationCode") ?? escalation.Id() : null;

    private string? ErrorOf(XElement definition, NodeKind kind)
    {
        if (kind is NodeKind.End && definition.Attribute("errorRef") is null) problems.Error(ProblemCodes.NoErrorCode, definition);
        if (definitions.Referred(definition, "errorRef", "error") is not { } error) return null;
        if (error.Text("errorCode") is { Length: > 0 } code) return code;

        problems.Error(ProblemCodes.NoErrorCode, error);
        return null;
    }
}
