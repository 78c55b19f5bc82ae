using Sijil.Facts.Tables;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Web.Kit;
using Sijil.Web.Kit.Charts;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>One figure opened: what it counts over what, its course, and the same by sector, entity, service, channel or origin.</summary>
[AllowAnonymous]
internal sealed class IndicatorModel(Board board, Breakdown breakdown, RegisterFold registers) : PageModel
{
    public Figure Figure { get; private set; } = null!;
    public Figure? Simulated { get; private set; }
    public BoardQuery Query { get; private set; } = null!;
    public BreakdownBy By { get; private set; }
    public IReadOnlyList<BreakdownRow> Rows { get; private set; } = [];
    public IReadOnlyList<CoursePoint> Course { get; private set; } = [];
    public Indicator Indicator => Figure.Indicator;
    public RegisterFold Registers => registers;

    /// <summary>What can be opened: a side with nothing in it is not offered.</summary>
    public IReadOnlyList<Side> Sides { get; private set; } = [];

    public IEnumerable<BreakdownBy> Ways => Enum.GetValues<BreakdownBy>().Where(by => !Indicator.CountsSubServices || by is BreakdownBy.Sector or BreakdownBy.Entity or BreakdownBy.Service);

    public IActionResult OnGet(string id)
    {
        if (!Take(id)) return NotFound();
        Course = breakdown.Course(Indicator, Query.Filter);
        return Page();
    }

    /// <summary>The breakdown as a file.</summary>
    public IActionResult OnGetCsv(string id)
    {
        if (!Take(id)) return NotFound();
        var rows = Rows.Select(row => (string[])[row.Key, row.Name.Ar, row.Name.En, Exact(row.Value.Amount), Exact(row.Value.Numerator), Exact(row.Value.Denominator), Exact(row.Value.Excluded)]);
        return new CsvFile($"{Indicator.Id}-by-{By.ToString().ToLowerInvariant()}.csv", Csv.Write([["key", "name_ar", "name_en", "value", "numerator", "denominator", "excluded"], .. rows]));
    }

    public string Link(Side side) => BoardQuery.Link($"/board/indicator/{Indicator.Id}/cases", Query.Filter, ("side", side.ToString().ToLowerInvariant()));

    public string Link(BreakdownBy by, string handler = "") =>
        BoardQuery.Link($"/board/indicator/{Indicator.Id}", Query.Filter, ("by", by.ToString().ToLowerInvariant()), ("handler", handler));

    public string Link(BreakdownRow row) => BoardQuery.Link($"/board/indicator/{Indicator.Id}", row.Filter);

    public string Shown(Value value) => value.Amount is { } amount ? Figure.Written(Indicator, amount) : "–";

    public IReadOnlyList<Bar> Bars => [.. Rows.OrderByDescending(row => row.Value.Amount).Take(20).Select(row => new Bar(row.Name.In(Language.Current.Code), row.Value.Amount!.Value, Link(row)))];

    public IReadOnlyList<string> CourseLabels => [.. Course.Select(point => point.IsMonth ? point.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture) : point.Start.ToString("MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>One line for each way of counting: where the way changed, the lines do not meet.</summary>
    public IReadOnlyList<Series> CourseSeries => Breaks.Count is 0 ? [new Series(Figure.Name, [.. Course.Select(point => point.Value.Amount)])]
        : [.. Course.Select(point => VersionOn(point.Start)).Distinct().Select(version => new Series(new Texts()["board.methods.course", Figure.Name, version],
            [.. Course.Select(point => VersionOn(point.Start) == version ? point.Value.Amount : null)]))];

    /// <summary>The changes of method that fall within the course.</summary>
    public IReadOnlyList<MethodChange> Breaks => Course.Count is 0 ? [] : [.. (Indicator.Methods ?? []).Where(method => method.Since > Course[0].Start && method.Since <= Course[^1].Start)];

    /// <summary>Every definition of the indicator that stood in the record.</summary>
    public IReadOnlyList<(int Version, DateTimeOffset At, string Address)> Changes => [.. registers.History("indicators", Indicator.Id)
        .Select(change => (change.Content.TryGetProperty("version", out var version) && version.TryGetInt32(out var number) ? number : 0, change.At, change.Address))];

    private int VersionOn(DateOnly day) => (Indicator.Methods ?? []).LastOrDefault(method => method.Since <= day)?.Version ?? 0;

    private bool Take(string id)
    {
        if (board.Find(id) is not { } indicator) return false;
        Query = new(Request.Query, registers, board);
        By = Enum.TryParse<BreakdownBy>(Request.Query["by"], ignoreCase: true, out var by) && Enum.IsDefined(by) ? by : BreakdownBy.Entity;
        Figure = new(board.Read(indicator, Query.Filter));
        if (!Ways.Contains(By)) By = BreakdownBy.Entity;
        if (Query.Filter.Origin is BoardFilter.Counted && board.Origins.Any(origin => origin.Origin.StartsWith(BoardFilter.Simulated, StringComparison.Ordinal)))
            Simulated = new(board.Read(indicator, Query.Filter with { Origin = BoardFilter.Simulated }));
        Rows = breakdown.Rows(indicator, Query.Filter, By);
        Sides = !Figure.IsCounted ? [] : [.. Enum.GetValues<Side>().Where(side => side switch
        {
            Side.Outside => Figure.HasCounts && Figure.Numerator < Figure.Denominator,
            Side.Numerator => Figure.HasCounts,
            Side.Excluded => Figure.Value.Excluded > 0,
            _ => true,
        })];
        return true;
    }

    private static string Exact(decimal? figure) => figure?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
