using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Measure.Periods;
using Sijil.Measure.Scorecards;
using Sijil.Record;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>Reporting periods that are locked, how much was said of each since, and the Secretariat's act of locking one.</summary>
[AllowAnonymous]
internal sealed class PeriodsModel(PeriodLocks locks, LockPeriod lockPeriod, Restatements restatements, FoldHost folds, IJournal journal, TimeProvider clock, Texts texts) : PageModel
{
    private const int MonthsBack = 15;

    public Refusal? Refused { get; private set; }

    public IReadOnlyList<(LockedPeriod Locked, int Count)> All => [.. locks.All.Select(one => (one, restatements.CountOf(one)))];

    /// <summary>Months, quarters and years that have ended and are not locked, the latest first.</summary>
    public IReadOnlyList<Option> Lockable
    {
        get
        {
            var today = Moment.Today(clock);
            return [.. Enumerable.Range(0, MonthsBack).SelectMany(back => ReportingPeriod.Of(today.AddMonths(-back))).DistinctBy(period => period.Id)
                .Where(period => period.Last < today && locks.Find(period.Id) is null).OrderByDescending(period => period.Last).Select(period => new Option(period.Id, PeriodWords.Of(period)))];
        }
    }

    public async Task<IActionResult> OnPost(string? period, CancellationToken cancel)
    {
        if (User.Role() is not "secretary") return NotFound();
        var locked = await lockPeriod.Lock(period ?? "", User.Actor(), cancel);
        await folds.CaughtUp(journal.Head, cancel);
        if (!locked.IsRefused) return LocalRedirect(texts.Link($"/board/periods/{locked.Value.Id}"));
        Refused = locked.Refusal;
        return Page();
    }
}
