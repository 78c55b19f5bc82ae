namespace Sijil.Mining.Logs;

/// <summary>What an event log amounts to: the numbers by which two readers of the same log are compared.</summary>
/// <param name="Traces">Cases.</param>
/// <param name="Events">Events in those cases.</param>
/// <param name="Activities">Different names of events.</param>
/// <param name="Variants">Different sequences of activities.</param>
/// <param name="LargestVariant">Cases of the most frequent sequence.</param>
/// <param name="MedianDays">Half of the cases took no longer, from first event to last.</param>
/// <param name="MeanDays">How long a case took on average.</param>
/// <param name="HandoversOfResource">Consecutive events of one case that two different people did.</param>
/// <param name="HandoversOfGroup">Consecutive events of one case in two different units.</param>
public sealed record LogSummary(int Traces, int Events, int Activities, int Variants, int LargestVariant,
    double MedianDays, double MeanDays, int HandoversOfResource, int HandoversOfGroup)
{
    /// <summary>Reads all traces and sums them up.</summary>
    public static LogSummary Of(IEnumerable<XesTrace> traces)
    {
        var tally = new LogTally();
        foreach (var trace in traces) tally.Add(trace);
        return tally.Summary();
    }
}
