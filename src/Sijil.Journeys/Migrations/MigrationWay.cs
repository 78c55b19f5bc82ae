using Sijil.Bpmn;
using Sijil.Decisions.Feel;

namespace Sijil.Journeys.Migrations;

/// <summary>A plan held against both versions: what stands for what, and what the case is to know.</summary>
internal sealed class MigrationWay(MigrationPlan plan, StepMap map, IReadOnlyList<(string Into, FeelExpression Value)> data)
{
    private readonly Landing before = new(map.From);
    private readonly Landing after = new(map.To);

    public MigrationPlan Plan => plan;
    public StepMap Map => map;
    public IReadOnlyList<(string Into, FeelExpression Value)> Data => data;

    /// <summary>A way that would end badly for a case moved there and that it does not have before it where it stands, or null.</summary>
    public Unsound? Fault(Marking standing, Marking moved)
    {
        if (after.Faults(moved).ToList() is not { Count: > 0 } faults) return null;
        var had = before.Faults(standing).Select(one => (one.Code, map.Node(one.At.Index))).ToHashSet();
        return faults.Find(one => !had.Contains((one.Code, one.At.Index)));
    }

    /// <summary>The way back; what the case has learnt it keeps.</summary>
    public MigrationWay Back() => new(plan, map.Back(), []);
}
