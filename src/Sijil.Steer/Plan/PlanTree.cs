using Sijil.Facts.Registers;

namespace Sijil.Steer.Plan;

/// <summary>The items of the plan hung under one another, as they stood at one moment.</summary>
internal sealed class PlanTree
{
    private static readonly string[] Sectors = ["economic", "social", "sustainable", "governance"];
    private readonly Dictionary<string, PlanItem> items;
    private readonly ILookup<string, PlanItem> children;

    public PlanTree(IEnumerable<PlanItem> of)
    {
        items = of.ToDictionary(item => item.Id, StringComparer.Ordinal);
        children = items.Values.OrderBy(Rank).ThenBy(item => Array.IndexOf(Sectors, SectorOf(item))).ThenBy(item => item.Id, StringComparer.Ordinal)
            .ToLookup(item => IsTop(item) ? "" : item.Parent, StringComparer.Ordinal);
    }

    public static PlanTree At(RegisterFold registers, DateTimeOffset at) =>
        new(PlanVersions.At(registers, PlanVersions.Register, at).Select(entry => PlanItem.Read(entry.Key, entry.Value) with { IsSimulated = registers.Find(PlanVersions.Register, entry.Key)!.IsSimulatedAt(at) }));

    public bool IsEmpty => items.Count is 0;

    /// <summary>Those that belong to nothing, or to what is no longer there.</summary>
    public IEnumerable<PlanItem> Tops => children[""];

    public PlanItem? Find(string id) => items.GetValueOrDefault(id);

    public IEnumerable<PlanItem> Children(PlanItem item) => children[item.Id];

    /// <summary>An item and all that hangs under it, from the top down.</summary>
    public IEnumerable<PlanItem> Under(PlanItem item) => Children(item).SelectMany(Under).Prepend(item);

    public IEnumerable<PlanItem> All => Tops.SelectMany(Under);

    /// <summary>The agendas, wherever they hang.</summary>
    public IEnumerable<PlanItem> Agendas => All.Where(item => item.Level is "agenda");

    /// <summary>What an item belongs to, the nearest first.</summary>
    public IReadOnlyList<PlanItem> Above(PlanItem item)
    {
        List<PlanItem> above = [];
        for (var at = Find(item.Parent); at is not null && at != item && !above.Contains(at); at = Find(at.Parent)) above.Add(at);
        return above;
    }

    public string SectorOf(PlanItem item) => Above(item).Prepend(item).Select(one => one.Sector).FirstOrDefault(sector => sector.Length > 0) ?? "";

    /// <summary>A circle of items hangs on the first of them, so that none is lost from sight.</summary>
    private bool IsTop(PlanItem item)
    {
        if (item.Parent == item.Id || !items.ContainsKey(item.Parent)) return true;
        var above = Above(item);
        return above[^1].Parent == item.Id && above.All(one => string.CompareOrdinal(item.Id, one.Id) < 0);
    }

    private static int Rank(PlanItem item) => PlanItem.Levels.Index().Where(level => level.Item == item.Level).Select(level => level.Index).FirstOrDefault(PlanItem.Levels.Count);
}
