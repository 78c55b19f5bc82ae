using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Steer.Redesign;

namespace Sijil.Web.Pages.Centre;

/// <summary>The guides of the six stages: what each deliverable must say, and by which version.</summary>
[AllowAnonymous]
internal sealed class GuidesModel(RegisterFold registers) : PageModel
{
    public IReadOnlyList<Guide> Of(string stage) => Guide.Of(registers, stage);
}
