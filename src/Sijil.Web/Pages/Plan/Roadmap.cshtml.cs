using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Plan;

/// <summary>A programme on the road to 2033.</summary>
internal sealed record RoadmapLine(string Id, Bilingual Title, string Sector, int From, int To, string Lead, string Milestones, bool Sample);

/// <summary>The programmes and projects in time, sector by sector, up to 2033.</summary>
[AllowAnonymous]
internal sealed class RoadmapModel(RegisterFold registers, StaffNames names) : PageModel
{
    public const int FirstYear = 2022, LastYear = 2033;

    public string Sector { get; private set; } = "";
    public RegisterFold Registers => registers;
    public StaffNames Names => names;

    public IReadOnlyList<IGrouping<string, RoadmapLine>> Groups => [.. registers.All<RoadmapEntry>("programmes").Values
        .Where(one => one is { State: null or "agreed", From: <= LastYear, To: >= FirstYear } && one.From <= one.To)
        .Where(one => Sector.Length is 0 || one.Sector == Sector)
        .Select(one => new RoadmapLine(one.Id, one.Title, one.Sector, Math.Max(one.From, FirstYear), Math.Min(one.To, LastYear), one.Lead, one.Milestones ?? "", one.Sample))
        .OrderBy(one => one.From).ThenBy(one => one.Id, StringComparer.Ordinal).GroupBy(one => one.Sector).OrderBy(group => PlanWords.Sectors.Index().FirstOrDefault(each => each.Item == group.Key).Index)];

    public void OnGet(string? sector) => Sector = PlanWords.Sectors.Contains(sector) ? sector! : "";

    private sealed record RoadmapEntry(string Id, Bilingual Title, string Sector, int From, int To, string Lead, string? Milestones = null, bool Sample = false, string? State = null);
}
