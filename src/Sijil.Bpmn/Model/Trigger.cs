using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>BPMN's event definitions.</summary>
public enum TriggerKind { Message, Timer, Signal, Conditional, Error, Escalation, Compensation, Cancel, Link, Terminate }

/// <summary>What an event waits for, or what it says when control comes to it.</summary>
public sealed record Trigger(TriggerKind Kind)
{
    /// <summary>Of a message, a signal or a link: its name.</summary>
    public string? Name { get; init; }

    /// <summary>Of an error or an escalation: its code; caught without one, it catches all.</summary>
    public string? Code { get; init; }

    /// <summary>Of a timer: the date or duration waited for; an ISO literal is compiled to the FEEL value it writes. Of a cycle, its period or the text of it.</summary>
    public FeelExpression? Timer { get; init; }

    /// <summary>The timer as the file writes it.</summary>
    public string? TimerText { get; init; }

    /// <summary>Of a timer that comes again and again.</summary>
    public bool IsCycle { get; init; }

    /// <summary>Of a condition: true when it is met.</summary>
    public FeelExpression? Condition { get; init; }

    /// <summary>Of a compensation that is thrown: the id of the one activity that is compensated; null for all of the scope.</summary>
    public string? Activity { get; init; }

    /// <summary>Of a compensation that is thrown: control waits until it is done.</summary>
    public bool Waits { get; init; } = true;

    /// <summary>Whether this, waiting, is met by what is thrown.</summary>
    public bool Meets(Trigger thrown) => Kind == thrown.Kind && Kind switch
    {
        TriggerKind.Error or TriggerKind.Escalation => Code is null || Code == thrown.Code,
        TriggerKind.Message or TriggerKind.Signal => Name == thrown.Name,
        _ => true,
    };
}
