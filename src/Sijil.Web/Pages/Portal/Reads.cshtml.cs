using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Journeys.Library;
using Sijil.Serve.Desk;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Portal;

/// <summary>Every reading of this customer's data and every look by staff, with its reason; newest first.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class ReadsModel(MyGovernment mine, JourneyLibrary library) : PageModel
{
    public IReadOnlyList<PersonRead> Reads { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) => Reads = await mine.Reads(User.Reach(), cancel);

    /// <summary>The step's name, looked for in all journeys: a reading keeps only its id.</summary>
    public string Step(PersonRead read, Texts texts) => read.Step == MyGovernment.ByMandate ? texts["mandates.reads.why"] : read.Step == CaseFile.WholeCase ? texts["desk.purpose.case"] : library.Plans.Select(plan => plan.TryFind(read.Step)).FirstOrDefault(node => node is not null) is { } found
        ? texts.Pick(found.NameAr, found.NameEn) : read.Step;
}
