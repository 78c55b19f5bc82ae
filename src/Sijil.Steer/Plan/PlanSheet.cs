using System.Globalization;
using Sijil.Facts.Registers;
using Sijil.Steer.Registers;

namespace Sijil.Steer.Plan;

/// <summary>The plan in one year: every item, and every value beside what its year asks of it.</summary>
internal sealed class PlanSheet(PlanTree tree, ILookup<string, Reported> reported, Counting counting, int year)
{
    private const string Readings = "kpi-readings";
    private readonly Dictionary<string, PlanFigure> figures = [];

    public PlanTree Tree => tree;
    public int Year => year;

    public static PlanSheet Of(RegisterFold registers, DateTimeOffset at, Counting counting, int year) =>
        new(PlanTree.At(registers, at), ReportedBy(registers, at), counting, year);

    public PlanFigure FigureOf(PlanItem item)
    {
        if (!figures.TryGetValue(item.Id, out var figure)) figures[item.Id] = figure = Look(item);
        return figure;
    }

    /// <summary>The values reported for an item, by year; a value reported again replaces the one before.</summary>
    public IReadOnlyList<Reported> ReportedFor(PlanItem item) => [.. reported[item.Id].GroupBy(one => one.Year).Select(same => same.Last()).OrderBy(one => one.Year)];

    public IEnumerable<PlanFigure> FiguresUnder(PlanItem item) => tree.Under(item).Where(one => one.IsMeasured).Select(FigureOf);

    public PlanTally TallyOf(PlanItem item) => PlanTally.Of(FiguresUnder(item));

    /// <summary>An item named for an entity is counted over that entity's cases, and one named for a service over the service's.</summary>
    private PlanFigure Look(PlanItem item)
    {
        if (item.Indicator.Length > 0) return new(item, year, counting(item.Indicator, item.Level is "entity-kpi" ? item.Owner : "", item.Service, year), null);
        return new(item, year, null, ReportedFor(item).LastOrDefault(one => one.Year <= year));
    }

    /// <summary>By item, in the order in which they were last said.</summary>
    private static ILookup<string, Reported> ReportedBy(RegisterFold registers, DateTimeOffset at)
    {
        var said = PlanVersions.At(registers, Readings, at).Select(entry => (Entry: registers.Find(Readings, entry.Key)!, Content: entry.Value))
            .OrderBy(one => one.Entry.History.Last(change => change.At <= at).At).ThenBy(one => one.Entry.Id, StringComparer.Ordinal);
        return said.Select(one => (Item: KeptEntry.Text(one.Content, "kpi") ?? "", Value: new Reported(one.Entry.Id, (int)Number(one.Content, "year"), Number(one.Content, "value"),
            KeptEntry.Text(one.Content, "evidence") ?? "", KeptEntry.Text(one.Content, "sample") is "true", one.Entry.IsSimulatedAt(at)))).ToLookup(one => one.Item, one => one.Value, StringComparer.Ordinal);
    }

    private static decimal Number(System.Text.Json.JsonElement content, string name) =>
        decimal.TryParse(KeptEntry.Text(content, name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
