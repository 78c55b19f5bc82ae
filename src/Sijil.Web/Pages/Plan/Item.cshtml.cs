using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Steer.Plan;
using Sijil.Steer.Registers;
using Sijil.Web.Access;
using Sijil.Web.Kit.Charts;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Plan;

/// <summary>One item of the plan: what it belongs to, its value beside its targets by year, and what hangs under it.</summary>
[AllowAnonymous]
internal sealed class ItemModel(RegisterFold registers, Counting counting, AnnualReports reports, KeptRegisters kept, StaffNames names, Texts texts) : PageModel
{
    public PlanSheet Sheet { get; private set; } = null!;
    public PlanItem Item { get; private set; } = null!;
    public RegisterFold Registers => registers;
    public StaffNames Names => names;
    public PlanFigure Figure => Sheet.FigureOf(Item);
    public IReadOnlyList<PlanItem> Above => [.. Sheet.Tree.Above(Item).Reverse()];
    public IReadOnlyList<PlanItem> Beneath => [.. Sheet.Tree.Under(Item).Skip(1)];

    /// <summary>What is put first for its sake, for whoever may read it.</summary>
    public IReadOnlyList<KeptEntry> Priorities => kept.Find("priorities", User.Role()) is { } card ? [.. kept.Entries(card).Where(entry => entry["goal"] == Item.Id)] : [];

    public IReadOnlyList<Reported> Reported => Item.Indicator.Length > 0 ? [] : Sheet.ReportedFor(Item);

    /// <summary>Every year of which anything is said.</summary>
    public IReadOnlyList<int> Years => [.. Item.Targets.All.Concat(Item.Steps.All).Select(one => one.Year).Concat(Reported.Select(one => one.Year)).Append(Sheet.Year).Distinct().Order()];

    public bool IsShare => Item.Unit is "percent";
    public IReadOnlyList<string> Labels => [.. Years.Select(PlanWords.Year)];
    public IReadOnlyList<Series> Series => [new(texts["plan.value"], [.. Years.Select(ValueIn).Select(Drawn)]), new(texts["plan.target"], [.. Years.Select(year => Drawn(Item.TargetOf(year)))])];

    public decimal? ValueIn(int year) => Item.Indicator.Length > 0 ? year == Sheet.Year ? Figure.Value : null : Reported.FirstOrDefault(one => one.Year == year)?.Value;

    public IActionResult OnGet(string id)
    {
        Sheet = PlanSheet.Of(registers, PlanQuery.EndOf(reports.Today), counting, reports.Today.Year);
        if (Sheet.Tree.Find(id) is not { } item) return registers.Find(PlanVersions.Register, id) is null ? NotFound() : LocalRedirect(texts.Link($"/registers/plan/{id}"));    // withdrawn: its history is there
        Item = item;
        return Page();
    }

    private decimal? Drawn(decimal? amount) => IsShare ? amount / 100 : amount;
}
