using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Steer.Compliance;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Compliance;

/// <summary>The quarters' reports: what is frozen, the preview of the next, and the act of freezing one. An officer sees the entity's own.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ReportsModel(ComplianceReports reports, ReportShelf shelf, RegisterFold registers, StaffNames names, FoldHost folds, IJournal journal, Texts texts) : PageModel
{
    public const string Government = "government";
    private const int PerPage = 20;

    public Quarter Quarter { get; private set; } = null!;

    /// <summary>An entity, or the whole government.</summary>
    public string Scope { get; private set; } = Government;

    public string? Reason { get; private set; }
    public Refusal? Refused { get; private set; }

    /// <summary>What came of each when all were frozen in one act.</summary>
    public IReadOnlyList<FreezingOfOne> All { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public string Entity => Scope is Government ? "" : Scope;
    public DateOnly Today => reports.Today;
    public RegisterFold Registers => registers;
    public StaffNames Names => names;
    public bool MayFreeze => User.Role() is "secretary";
    public int Editions => Frozen.All.Count(report => report.Quarter == Quarter.Id && report.Entity == Entity);

    public Paged<ShelvedReport> Frozen => field ??= new([.. shelf.All.Where(report => ComplianceRights.MaySee(User.Role(), User.Staff().Entity, report.Entity))], P, PerPage);

    public string PagesLink => ListAddress.OfPages(texts.Link("/compliance/reports"), ("quarter", Quarter.Id), ("scope", Scope));

    public IReadOnlyList<Option> Quarters => [.. ComplianceQuery.Recent(Today).Select(quarter => new Option(quarter.Id, ComplianceWords.Quarter(quarter)))];

    public IReadOnlyList<Option> Scopes => ComplianceRights.SeesAll(User.Role())
        ? [new(Government, texts["compliance.government"]), .. registers.Entities.Values.OrderBy(one => one.Number).Select(one => new Option(one.Id, texts[one.Name]))]
        : [new(User.Staff().Entity, names.Entity(User.Staff().Entity))];

    public IActionResult OnGet(string? quarter, string? scope) => Choose(quarter, scope) ? Page() : NotFound();

    public async Task<IActionResult> OnPostFreeze(string? quarter, string? scope, string? reason, CancellationToken cancel)
    {
        if (!MayFreeze || !Choose(quarter, scope)) return NotFound();
        Reason = CleanInput.Of(reason);
        var report = await reports.Of(Quarter, Entity, Today, Reason.Length > 300 ? Reason[..300] : Reason, cancel);
        var frozen = await reports.Freeze(report, ComplianceText.Of(report), User.Actor(), cancel);
        if (!frozen.IsRefused) return LocalRedirect(texts.Link($"/compliance/reports?quarter={Quarter.Id}&scope={Scope}"));
        Refused = frozen.Refusal;
        return Page();
    }

    /// <summary>Pressed again, it finds all of them frozen and changes nothing.</summary>
    public async Task<IActionResult> OnPostAll(string? quarter, CancellationToken cancel)
    {
        if (!MayFreeze || !Choose(quarter, null)) return NotFound();
        var frozen = await reports.FreezeAll(Quarter, ComplianceText.Of, User.Actor(), cancel);
        if (frozen.IsRefused) Refused = frozen.Refusal;
        else All = frozen.Value;
        await folds.CaughtUp(journal.Head, cancel);
        return Page();
    }

    private bool Choose(string? quarter, string? scope)
    {
        if (User.Role() is not "officer" && !ComplianceRights.SeesAll(User.Role())) return false;
        Quarter = ComplianceQuery.QuarterOf(quarter, Today);
        Scope = Scopes.FirstOrDefault(option => option.Value == scope)?.Value ?? Scopes[0].Value;
        return true;
    }
}
