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

/// <summary>One figure opened: what it counts over what, its course, and the same by sector, entity, service, sub-service, channel, audience, group of people, month or origin.</summary>
[AllowAnonymous]
internal sealed class IndicatorModel(Board board, RegisterFold registers) : PageModel
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

    public IEnumerable<BreakdownBy> Ways => Enum.GetValues<BreakdownBy>().Where(by => !Indicator.CountsSubServices || by is BreakdownBy.Sector or BreakdownBy.Entity or BreakdownBy.Service or BreakdownBy.SubService or BreakdownBy.Audience);

    public IActionResult OnGet(string id)
    {
        if (!Take(id)) return NotFound();
        Course = new Breakdown(Query.Board).Course(Indicator, Query.Filter);
        return Page();
    }

    /// <summary>The breakdown as a file of commas.</summary>
    public IActionResult OnGetCsv(string id) => !Take(id) ? NotFound()
        : new CsvFile(FileName + ".csv", Csv.Write([Head, .. Rows.Select(row => (string[])[row.Key, row.Name.Ar, row.Name.En, .. Numbers(row).Select(Exact), NoteOf(row)])]));

    /// <summary>The breakdown as a workbook.</summary>
    public IActionResult OnGetXlsx(string id) => !Take(id) ? NotFound()
        : new SheetFile(FileName, [Head, .. Rows.Select(row => (IReadOnlyList<object?>)[row.Key, row.Name.Ar, row.Name.En, .. Numbers(row), NoteOf(row)])]);

    private static string[] Head => ["key", "name_ar", "name_en", "value", "numerator", "denominator", "excluded", "note"];

    private string FileName => $"{Indicator.Id}-by-{By.ToString().ToLowerInvariant()}";

    private static object?[] Numbers(BreakdownRow row) => row.IsHidden ? [null, null, null, null] : [row.Value.Amount, row.Value.Numerator, row.Value.Denominator, row.Value.Excluded];

    private static string NoteOf(BreakdownRow row) => row.IsHidden ? Reasons.TooFew : "";

    public string Link(Side side) => BoardQuery.Link($"/board/indicator/{Indicator.Id}/cases", Query.Filter, ("side", side.ToString().ToLowerInvariant()));

    public string Link(BreakdownBy by, string handler = "") =>
        BoardQuery.Link($"/board/indicator/{Indicator.Id}", Query.Filter, ("by", by.ToString().ToLowerInvariant()), ("handler", handler));

    public string Link(BreakdownRow row) => BoardQuery.Link($"/board/indicator/{Indicator.Id}", row.Filter);

    public string Shown(Value value) => value.Amount is { } amount ? Figure.Written(Indicator, amount) : value.NotCounted is Reasons.TooFew ? new Texts()["board.too-few"] : "–";

    public IReadOnlyList<Bar> Bars => [.. Rows.Where(row => !row.IsHidden).OrderByDescending(row => row.Value.Amount).Take(20).Select(row => new Bar(row.Name.In(Language.Current.Code), row.Value.Amount!.Value, Link(row)))];

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
        Query = new(Request.Query, registers, board);
        if (Query.Board.Find(id) is not { } indicator) return false;
        By = Enum.TryParse<BreakdownBy>(Request.Query["by"], ignoreCase: true, out var by) && Enum.IsDefined(by) ? by : BreakdownBy.Entity;
        Figure = Figure.Of(Query.Board, indicator, Query.Filter);
        if (!Ways.Contains(By)) By = BreakdownBy.Entity;
        if (Query.Filter.Origin is BoardFilter.Counted && board.Origins.Any(origin => origin.Origin.StartsWith(BoardFilter.Simulated, StringComparison.Ordinal)))
            Simulated = Figure.Of(Query.Board, indicator, Query.Filter with { Origin = BoardFilter.Simulated });
        Rows = new Breakdown(Query.Board).Rows(indicator, Query.Filter, By);
        Sides = !Figure.IsCounted ? [] : [.. Enum.GetValues<Side>().Where(side => side switch
        {
            Side.Outside => Figure.HasCounts && Figure.Numerator < Figure.Denominator,
            Side.Numerator => Figure.HasCounts,
            Side.Excluded => Figure.Value.Excluded > 0,
            _ => true,
        })];
        return true;
    }

    private static string Exact(object? figure) => figure is null ? "" : Convert.ToDecimal(figure, CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture);
}
