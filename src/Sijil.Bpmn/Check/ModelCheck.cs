using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>What must hold before a process may run: that it starts, that it ends, and that every node says what it does.</summary>
internal static class ModelCheck
{
    /// <param name="isWhole">Nothing was left out; else nothing can be said of paths, for they may lead through what was.</param>
    public static void Run(ProcessPlan plan, XElement process, bool isWhole, Problems problems)
    {
        if (isWhole && plan.Starts.IsEmpty && !plan.Nodes.Any(plan.Begins)) problems.Error(ProblemCodes.NoStart, process);
        if (isWhole && !plan.Nodes.Any(node => node.Kind.IsEnd())) problems.Error(ProblemCodes.NoEnd, process);
        if (isWhole) PathCheck.Run(plan, problems);
        FlowCheck.Run(plan, problems);
        foreach (var node in plan.Nodes) StepCheck.Run(node, problems);
    }
}
