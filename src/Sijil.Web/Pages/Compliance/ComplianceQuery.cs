using System.Globalization;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Measure.Scorecards;
using Sijil.Steer.Compliance;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Centre;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Compliance;

/// <summary>What the grid's address asks for. What names no period, level, sector or state asks for nothing.</summary>
internal sealed class ComplianceQuery
{
    private const int Quarters = 8;
    private readonly RegisterFold registers;
    private readonly DateOnly today;

    public ComplianceQuery(IQueryCollection query, RegisterFold registers, DateOnly today)
    {
        (this.registers, this.today) = (registers, today);
        Quarter = QuarterOf(query["quarter"], today);
        Origin = query["origin"] == BoardFilter.Simulated ? BoardFilter.Simulated : BoardFilter.Counted;
        Level = Known(query["level"], Levels) ?? ComplianceGrid.Bound;
        Sector = Known(query["sector"], Sectors) ?? "";
        State = Enum.TryParse<ComplianceState>(query["state"], ignoreCase: true, out var state) && Enum.IsDefined(state) && !char.IsAsciiDigit(query["state"].ToString()[0]) ? state : null;
        Words = CleanInput.Of(query["q"].ToString());
        Page = int.TryParse(query["p"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
    }

    public Quarter Quarter { get; }
    public string Origin { get; }
    public string Level { get; }
    public string Sector { get; }
    public ComplianceState? State { get; }
    public string Words { get; }
    public int Page { get; }
    public bool IsSimulated => Origin is BoardFilter.Simulated;

    public IReadOnlyList<Option> QuarterOptions => [.. Recent(today).Select(quarter => new Option(quarter.Id, ComplianceWords.Quarter(quarter)))];

    public IReadOnlyList<Option> Origins => [.. new[] { BoardFilter.Counted, BoardFilter.Simulated }.Select(origin => new Option(origin, CentreWords.Origin(registers, origin)))];

    public IReadOnlyList<Option> Levels => [.. Codes(entity => entity.Level).Select(level => new Option(level, CentreWords.Of(registers, "levels", level)))];

    public IReadOnlyList<Option> Sectors => [.. Codes(entity => entity.Sector).Select(sector => new Option(sector, CentreWords.Of(registers, "sectors", sector)))];

    public static IReadOnlyList<Option> States => [.. Enum.GetValues<ComplianceState>().Select(state => new Option(ComplianceWords.Code(state), ComplianceWords.State(state)))];

    /// <summary>The quarter that an address names, or the current one; none that has not begun.</summary>
    public static Quarter QuarterOf(string? asked, DateOnly today) => Quarter.Read(asked) is { } quarter && quarter.First <= today ? quarter : Quarter.Of(today);

    public static IEnumerable<Quarter> Recent(DateOnly today)
    {
        var quarter = Quarter.Of(today);
        for (var count = 0; count < Quarters; count++, quarter = quarter.Before) yield return quarter;
    }

    public bool Takes(Facts.Registers.Entity entity) => entity.Level == Level && (Sector.Length is 0 || entity.Sector == Sector)
        && Names.Folded(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Names.Folded($"{entity.Name.Ar} {entity.Name.En} {entity.ShortName.Ar} {entity.ShortName.En}").Contains(word, StringComparison.Ordinal));

    /// <summary>The address of an entity or a cell in the same period.</summary>
    public string Link(string path) => ListAddress.Of(Language.Current.Link(path), ("quarter", Quarter.Id), ("origin", IsSimulated ? Origin : ""));

    /// <summary>The grid's own address with the page's number left open.</summary>
    public string Pages => ListAddress.OfPages(Language.Current.Link("/compliance"), ("quarter", Quarter.Id), ("origin", IsSimulated ? Origin : ""), ("level", Level), ("sector", Sector),
        ("state", State is { } state ? ComplianceWords.Code(state) : ""), ("q", Words));

    private IEnumerable<string> Codes(Func<Facts.Registers.Entity, string> of) => registers.Entities.Values.Select(of).Distinct().Order(StringComparer.Ordinal);

    private static string? Known(string? asked, IEnumerable<Option> options) => options.FirstOrDefault(option => option.Value == asked)?.Value;
}
