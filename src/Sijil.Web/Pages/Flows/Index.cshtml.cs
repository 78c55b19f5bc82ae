using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Flows;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Flows;

/// <summary>Services with finished cases, and imported logs: of each, how its cases really went.</summary>
[Authorize(Policy = Policies.Analyst)]
internal sealed class FlowsModel(FlowLogs flows, RegisterFold registers) : PageModel
{
    public FlowNames Names { get; } = new(registers);

    public IReadOnlyList<FlowSource> Sources { get; private set; } = [];

    public void OnGet() => Sources = flows.Sources();
}
