using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Steer.Plan;
using Sijil.Web.Pages.Secretariat;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Plan;

/// <summary>What became of the plan between two days.</summary>
[AllowAnonymous]
internal sealed class ChangesModel(RegisterFold registers, AnnualReports reports, Texts texts) : PageModel
{
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public IReadOnlyList<PlanChange> Changes { get; private set; } = [];

    public IEnumerable<IGrouping<string, PlanChange>> Kinds => Changes.GroupBy(change => change.Kind).OrderBy(kind => kind.Key is "changed" ? 0 : 1);

    public string Say(RegisterField field, string? value) => value is null ? PlanWords.Nothing : EntryWords.Say(field, value, registers, texts);

    public void OnGet(string? from, string? to)
    {
        To = PlanQuery.Day(to) is { } last && last < reports.Today ? last : reports.Today;
        From = PlanQuery.Day(from) is { } first && first < To ? first : new(To.Year - 1, 12, 31);
        Changes = PlanVersions.Between(registers, PlanQuery.EndOf(From), PlanQuery.EndOf(To));
    }
}
