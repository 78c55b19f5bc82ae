using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Measure.Scorecards;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>An imported log on the board: time to service, handovers, channels and activities, from its facts alone.</summary>
[AllowAnonymous]
internal sealed class LogModel(LogFigures logs) : PageModel
{
    public LogReading Log { get; private set; } = null!;

    public IActionResult OnGet(string name)
    {
        if (logs.Of(name) is not { } log) return NotFound();
        Log = log;
        return Page();
    }

    /// <summary>A time as people say it, in its own unit.</summary>
    public static string Time(double days) => Fmt.Duration(TimeSpan.FromDays(days));

    /// <summary>Days as the file's own readers quote them, with four places.</summary>
    public static string Days(double days) => new Texts()["board.days", Fmt.Number((decimal)days, 4)];
}
