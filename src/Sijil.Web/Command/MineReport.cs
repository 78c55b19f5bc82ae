using System.Globalization;
using System.Text;
using Sijil.Mining.Flow;
using Sijil.Mining.Maps;
using Sijil.Web.Text;

namespace Sijil.Web.Command;

/// <summary>What was mined, told to people: the figures first, then what is slow, what is done again, what goes back and forth and what deviates.</summary>
internal sealed class MineReport
{
    private const int Most = 10;
    private readonly Texts texts = new();
    private readonly StringBuilder page = new();
    private readonly Mined mined;

    private MineReport(Mined mined) => this.mined = mined;

    public static string Text(MineRequest request, Mined mined, MapPart part)
    {
        var report = new MineReport(mined);
        report.Figures(request, part);
        report.Slow();
        report.Again();
        report.BackAndForth();
        report.Deviations(request);
        report.Compared();
        report.Doubtful();
        return report.page.ToString();
    }

    private void Figures(MineRequest request, MapPart part)
    {
        var took = Spread.Of(Enumerable.Range(0, mined.Loaded.Log.CaseCount).Select(mined.Loaded.Log.Took).OfType<TimeSpan>().Select(span => span.Ticks).ToArray());
        Line($"# {texts["mine.report.title", request.File.Name]}");
        Line(texts["mine.report.counts", mined.Loaded.Log.CaseCount, mined.Loaded.Log.EventCount, mined.Activities, mined.Variants.All.Count]);
        if (mined.Loaded.ObjectType.Length > 0) Line(texts["mine.report.object", mined.Loaded.ObjectType]);
        if (took.Count > 0) Line(texts["mine.report.took", Fmt.Duration(took.Median), Fmt.Duration(took.Mean), Fmt.Duration(took.P90)]);
        Line(FlowMapWords.Conclusion(texts, part));
        if (part.HiddenArcs > 0) Line(texts["mine.report.hidden", part.HiddenArcs]);
        if (mined.Variants.All is [var first, ..]) Line(texts["mine.report.variant", first.Count, Fmt.Percent((decimal)first.Count / mined.Loaded.Log.CaseCount), string.Join(" → ", mined.Variants.NamesOf(first))]);
        Head("mine.report.tree");
        Line($"`{mined.Tree}`");
    }

    private void Slow()
    {
        var graph = mined.Graph;
        Table("mine.report.slow", ["mine.col.from", "mine.col.to", "mine.col.count", "mine.col.total", "mine.col.median", "mine.col.p90"],
            graph.Arcs.Where(arc => arc.Times.Total > TimeSpan.Zero).OrderByDescending(arc => arc.Times.Total).Take(Most).Select(arc => new[]
            {
                graph.Nodes[arc.From].Name, graph.Nodes[arc.To].Name, Fmt.Number(arc.Count), Fmt.Duration(arc.Times.Total), Fmt.Duration(arc.Times.Median), Fmt.Duration(arc.Times.P90),
            }));
    }

    private void Again() => Table("mine.report.rework", ["mine.col.activity", "mine.col.cases", "mine.col.extra", "mine.col.at-once"],
        Rework.Of(mined.Loaded.Log).Take(Most).Select(again => new[] { again.Activity, Fmt.Number(again.Cases), Fmt.Number(again.Extra), Fmt.Number(again.AtOnce) }));

    private void BackAndForth()
    {
        Table("mine.report.ping-pong.groups", ["mine.col.first", "mine.col.via", "mine.col.count", "mine.col.cases"], Rows(PingPong.BetweenGroups(mined.Loaded.Log)));
        Table("mine.report.ping-pong", ["mine.col.first", "mine.col.via", "mine.col.count", "mine.col.cases"], Rows(PingPong.BetweenResources(mined.Loaded.Log)));

        static IEnumerable<string[]> Rows(IReadOnlyList<PingPong> pairs) => pairs.Take(Most).Select(pair => new[] { pair.One, pair.Other, Fmt.Number(pair.Count), Fmt.Number(pair.Cases) });
    }

    private void Deviations(MineRequest request)
    {
        var conformance = mined.Conformance;
        Head("mine.report.conformance");
        Line(texts["mine.report.fitness", request.Model?.Name ?? "model.bpmn", Fmt.Number((decimal)conformance.Fitness, 4), conformance.Fitting, conformance.Cases]);
        Table(null, ["mine.col.deviation", "mine.col.activity", "mine.col.count", "mine.col.cases", "mine.col.example"], conformance.Deviations.Take(2 * Most).Select(deviation => new[]
        {
            texts[$"mine.deviation.{deviation.Kind}"], deviation.Name, Fmt.Number(deviation.Count), Fmt.Number(deviation.Cases), deviation.Examples is [var first, ..] ? first : "",
        }));
    }

    private void Compared()
    {
        if (mined.Comparison is not { } comparison) return;
        Head("mine.report.compared");
        foreach (var side in new[] { comparison.One, comparison.Other })
            Line(texts["mine.report.side", side.Name, side.Cases, side.Variants, Fmt.Duration(side.Took.Median)]);
        Table(null, ["mine.col.from", "mine.col.to", "mine.col.share-one", "mine.col.share-other"], comparison.Arcs.Take(Most).Select(change => new[]
        {
            change.From, change.To, Fmt.Percent((decimal)ArcChange.ShareOf(change.One, comparison.One), 1), Fmt.Percent((decimal)ArcChange.ShareOf(change.Other, comparison.Other), 1),
        }));
    }

    private void Doubtful() => Table("mine.report.findings", ["mine.col.finding", "mine.col.count", "mine.col.example"], mined.Loaded.Findings.Counts.OrderBy(count => count.Key).Select(count =>
    {
        var first = mined.Loaded.Findings.List.First(finding => finding.Kind == count.Key);
        return new[] { texts[$"mine.finding.{count.Key}"], Fmt.Number(count.Value), texts["mine.report.at-line", first.Case, first.Line] };
    }));

    private void Table(string? head, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count is 0) return;
        if (head is not null) Head(head);
        page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", columns.Select(column => texts[column]))} |\n|{string.Concat(columns.Select(_ => " --- |"))}\n");
        foreach (var row in all) page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
        page.Append('\n');
    }

    private void Head(string key) => Line($"## {texts[key]}");

    private void Line(string text) => page.Append(text).Append("\n\n");
}
