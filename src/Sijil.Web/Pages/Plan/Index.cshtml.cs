using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Steer.Plan;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Plan;

/// <summary>The plan as a tree: today with its values, or as it stood on any day.</summary>
[AllowAnonymous]
internal sealed class IndexModel(RegisterFold registers, Counting counting, AnnualReports reports, StaffNames names) : PageModel
{
    public PlanSheet Sheet { get; private set; } = null!;

    /// <summary>The day whose plan is shown; null is today, with values.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>One of the four; all of them where empty.</summary>
    public string Sector { get; private set; } = "";

    public RegisterFold Registers => registers;
    public StaffNames Names => names;
    public DateOnly Today => reports.Today;
    public PlanItem? Plan => Sheet.Tree.Tops.FirstOrDefault(item => item.Level is "plan");

    public IEnumerable<PlanItem> Agendas => Sheet.Tree.Tops.SelectMany(top => top.Level is "plan" ? Sheet.Tree.Children(top) : [top])
        .Where(item => Sector.Length is 0 || Sheet.Tree.Under(item).Any(one => Sheet.Tree.SectorOf(one) == Sector));

    public string Link(string sector) => $"/plan?sector={sector}{(On is { } day ? $"&on={PlanQuery.Written(day)}" : "")}";

    public void OnGet(string? sector, string? on)
    {
        Sector = PlanWords.Sectors.Contains(sector) ? sector! : "";
        On = PlanQuery.Day(on) is { } day && day < Today ? day : null;
        var shown = On ?? Today;
        Sheet = PlanSheet.Of(registers, PlanQuery.EndOf(shown), counting, shown.Year);
    }
}
