namespace Sijil.Bpmn;

/// <summary>Every step must say what it does, and should say whose it is and by when.</summary>
internal static class StepCheck
{
    public static void Run(Node node, Problems problems)
    {
        var step = node.Step;
        if (node.Kind is NodeKind.BusinessRuleTask && step.Decision is null) problems.Error(ProblemCodes.NoDecision, node);
        if (node.Kind is NodeKind.ServiceTask) CheckAction(node, problems);
        if (AwaitsMessage(node) && step.Message?.Key is null) problems.Error(ProblemCodes.NoMessageKey, node);
        if (!node.Kind.IsActivity() || node.Kind.IsSubProcess() || node.Kind is NodeKind.Task or NodeKind.ManualTask or NodeKind.ScriptTask) return;

        if (step.Owner is null) problems.Warning(ProblemCodes.NoOwner, node);
        if (step is { Due: null, DueAt: null } && Waits(node)) problems.Warning(ProblemCodes.NoDue, node);
    }

    /// <summary>Waits inside a running case for a message that carries the case's key.</summary>
    private static bool AwaitsMessage(Node node) =>
        node.Kind is NodeKind.ReceiveTask || node.Kind is NodeKind.Catch or NodeKind.Boundary && node.Has(TriggerKind.Message);

    /// <summary>Whether somebody else decides how long the step takes.</summary>
    private static bool Waits(Node node) =>
        node.Kind is NodeKind.UserTask or NodeKind.ReceiveTask or NodeKind.CallActivity || node.Step.Operation is not null;

    private static void CheckAction(Node node, Problems problems)
    {
        var step = node.Step;
        string?[] actions =
        [
            step.Reads.IsEmpty ? null : "read",
            step.Operation is null ? null : "operation",
            step.Fee is null ? null : "fee",
            step.Certificate is null ? null : "certificate",
            step.Notice is null ? null : "notice",
            step.Claim is null ? null : "claim",
            step.Advisor ? "advisor" : null,
            step.Record is null ? null : "record",
        ];
        var named = actions.OfType<string>().ToArray();
        if (named.Length is 0) problems.Error(ProblemCodes.NoAction, node);
        if (named.Length > 1) problems.Error(ProblemCodes.ManyActions, node, string.Join(", ", named));
    }
}
