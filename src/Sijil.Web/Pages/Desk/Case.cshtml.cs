using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Serve.Documents;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Desk;

/// <summary>A whole case at a desk: who holds it now, what is stuck and with whom, what was answered, and its story.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class CaseModel(CaseFile file, CaseMoments moments, Certificates certificates, StaffNames names) : PageModel
{
    public OpenedCase Opened { get; private set; } = null!;

    public IReadOnlyList<CaseMoment> Story { get; private set; } = [];

    /// <summary>What this case issued in the name of the reader's body.</summary>
    public IReadOnlyList<CertificateView> Documents { get; private set; } = [];

    /// <summary>The step that was asked for is already done.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Gone { get; set; }

    /// <summary>The step that was asked for is another role's, by rule.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Reserved { get; set; }

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public bool MayDo(StepView step) => DeskRights.MayDo(Staff, Opened.Case, step);

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        var opened = await file.Case(Staff, id, cancel);
        if (opened.IsRefused) return NotFound();
        Opened = opened.Value;
        Story = moments.Of(Opened, Staff);
        Documents = [.. certificates.Of(Opened.Story, id).Where(document => Staff.Role is "officer" && document.Issuer == Staff.Entity)];
        return Page();
    }
}
