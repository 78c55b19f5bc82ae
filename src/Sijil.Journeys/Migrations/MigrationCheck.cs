using Sijil.Bpmn;
using Sijil.Decisions.Feel;
using Sijil.Facts;
using Sijil.Journeys.Library;

namespace Sijil.Journeys.Migrations;

/// <summary>Holds a plan against the two versions that it speaks of.</summary>
internal static class MigrationCheck
{
    public static Outcome<MigrationWay> Way(MigrationPlan plan, JourneyLibrary library)
    {
        if (library.FindVersion(plan.Journey, plan.From) is not { } from) return MigrationRefusals.NoSuchVersion.With(plan.Journey, plan.From);
        if (library.FindVersion(plan.Journey, plan.To) is not { } to) return MigrationRefusals.NoSuchVersion.With(plan.Journey, plan.To);
        if (from.Hash == to.Hash) return MigrationRefusals.SameVersion;
        var said = plan.Steps.ToDictionary(step => step.Key, step => step.Value ?? "", StringComparer.Ordinal);
        return new MigrationWay(plan with { From = from.Hash, To = to.Hash }, StepMap.Of(from, to, said),
            [.. plan.Data.Select(one => (one.Into, FeelExpression.Parse(one.Value).Expression!)).Where(one => one.Item2 is not null)]);
    }

    public static IReadOnlyList<PlanRemark> Of(MigrationWay way)
    {
        var (plan, map) = (way.Plan, way.Map);
        List<PlanRemark> remarks = [];
        foreach (var (before, after) in plan.Steps) remarks.AddRange(Said(map, before, after));
        foreach (var (into, value) in plan.Data)
            if (FeelExpression.Parse(value).Error is { } error) remarks.Add(new("data-unreadable", DataUnreadable.With(into, error.Position, error.Found), IsError: true));
        foreach (var node in map.From.Nodes.Where(node => Carrying.Holds(node) && !plan.Steps.ContainsKey(node.Id)))
            if (Left(map, node) is { } text) remarks.Add(text);
        return remarks;
    }

    private static IEnumerable<PlanRemark> Said(StepMap map, string before, string? after)
    {
        if (map.From.TryFind(before) is not { } old) yield return new("no-such-step", NoStep.With(before), IsError: true);
        else if (after is null or "") yield return new("stays", Stays.With(before), IsError: false);
        else if (map.To.TryFind(after) is not { } @new) yield return new("no-such-step", NoStep.With(after), IsError: true);
        else if (old.Kind.IsBoundary() != @new.Kind.IsBoundary() || old.Kind.IsStart() != @new.Kind.IsStart()) yield return new("kind-differs", StayTexts.Of(new(ChangeCodes.Kind, before, after)).Text, IsError: true);
        else if (Carrying.Holds(old) && Carrying.Obstacle(map, old, @new) is { } obstacle) yield return new(obstacle, StayTexts.Of(new(obstacle, before, after)).Text, IsError: true);
    }

    /// <summary>A step of which the plan says nothing and that nobody can be moved from: allowed, for perhaps nobody stands there.</summary>
    private static PlanRemark? Left(StepMap map, Node node)
    {
        if (map.Find(node) is not { } after) return new(ChangeCodes.Gone, StayTexts.Of(new(ChangeCodes.Gone, node.Id, "")).Text, IsError: false);
        return Carrying.Obstacle(map, node, after) is { } obstacle ? new(obstacle, StayTexts.Of(new(obstacle, node.Id, after.Id)).Text, IsError: false) : null;
    }

    private static readonly Bilingual NoStep = new("لا توجد خطوة بالمعرّف «{0}».", "There is no step “{0}”.");
    private static readonly Bilingual Stays = new("تبقى المعاملات التي تقف عند «{0}» على نسختها.", "Cases that stand at “{0}” stay with their version.");
    private static readonly Bilingual DataUnreadable = new("تعبير FEEL للقيمة «{0}» غير مقروء عند الموضع {1}: {2}", "The FEEL expression of “{0}” cannot be read at position {1}: {2}");
}
