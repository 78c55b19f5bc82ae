using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sijil.Web.Pages.Kit;

/// <summary>Every check that the site's pages are put to, who asks for it, and what it found when it last ran.</summary>
[AllowAnonymous]
internal sealed class ConformanceModel(HouseOptions options) : PageModel
{
    public ConformanceSheet? Sheet { get; } = ConformanceSheet.Read(options.Models);
}
