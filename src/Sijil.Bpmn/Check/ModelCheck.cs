using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>What must hold before a process may run: that it starts, that it ends, and that every node says what it does.</summary>
internal static class ModelCheck
{
    public static void Run(ProcessPlan plan, XElement process, Problems problems)
    {
        if (plan.Starts.IsEmpty) problems.Error(ProblemCodes.NoStart, process);
        if (!plan.Nodes.Any(node => node.Kind.IsEnd())) problems.Error(ProblemCodes.NoEnd, process);

        PathCheck.Run(plan, problems);
        FlowCheck.Run(plan, problems);
        foreach (var node in plan.Nodes) StepCheck.Run(node, problems);
    }
}
