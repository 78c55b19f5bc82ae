using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Contacts;
using Sijil.Serve.Desk;
using Sijil.Serve.Identity;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Desk;

/// <summary>The advisors by name: what each has learnt, which languages they speak, whom they stand by, and how they keep their word.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class AdvisorsModel(Persons persons, AdvisedCases advised, DeskDay day) : PageModel
{
    public IReadOnlyList<Persona> All => [.. persons.Staff.Where(one => one.Role is "advisor").OrderBy(one => one.Id, StringComparer.Ordinal)];

    public int Cases(Persona advisor) => advised.Of(advisor.Id).Count;

    public (int Kept, int Late) Word(Persona advisor) => day.Word(advisor.Id);
}
