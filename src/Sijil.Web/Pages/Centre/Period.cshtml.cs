using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Periods;
using Sijil.Measure.Scorecards;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>A locked period: every figure as it was locked and as it is known now, and each fact that restates it.</summary>
[AllowAnonymous]
internal sealed class PeriodModel(PeriodLocks locks, Restatements restatements, RegisterFold registers) : PageModel
{
    private const int Most = 200;

    public LockedPeriod Locked { get; private set; } = null!;
    public int Count { get; private set; }
    public IReadOnlyList<(RestatedFigure Figure, Figure Then, Figure Now)> Figures { get; private set; } = [];
    public IReadOnlyList<Restatement> Restatements { get; private set; } = [];
    public RegisterFold Registers => registers;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (locks.Find(id) is not { } locked) return NotFound();
        Locked = locked;
        Figures = [.. restatements.Figures(locked).Where(figure => figure.Now.Indicator.Measure is not "not-counted").Select(figure => (figure, new Figure(figure.Locked), new Figure(figure.Now)))];
        Restatements = await restatements.Of(locked, Most, cancel);
        Count = Math.Max(restatements.CountOf(locked), Restatements.Count);
        return Page();
    }

    /// <param name="asLocked">As the record knew it at the lock.</param>
    public string Link(Indicator indicator, bool asLocked) =>
        BoardQuery.Link($"/board/indicator/{indicator.Id}", new(From: Locked.Period.First, To: Locked.Period.Last, Turn: asLocked ? Locked.Position : 0));

    /// <summary>A transaction opens for whoever may open transactions.</summary>
    public string? LinkOf(Restatement one) => one.Kind switch
    {
        "indicator" => Language.Current.Link($"/board/indicator/{one.Subject}"),
        "card" => Language.Current.Link($"/services/{one.Subject}"),
        _ => User.IsStaff() ? Language.Current.Link("/board/case/" + string.Join('/', one.Subject.Split('/').Select(Uri.EscapeDataString))) : null,
    };

    public string NameOf(Restatement one) => one.Kind switch
    {
        "indicator" => registers.All<Indicator>("indicators").TryGetValue(one.Subject, out var indicator) ? indicator.Name.In(Language.Current.Code) : one.Subject,
        "card" => registers.Services.TryGetValue(one.Subject, out var card) ? card.Name.In(Language.Current.Code) : one.Subject,
        _ => User.IsStaff() ? one.Subject : "–",
    };
}
