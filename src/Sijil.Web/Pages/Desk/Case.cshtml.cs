using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Serve.Documents;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;
using Option = Sijil.Web.Kit.Forms.Option;

namespace Sijil.Web.Pages.Desk;

/// <summary>A whole case at a desk: who holds it now, what is stuck and with whom, what was answered, and its story.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class CaseModel(CaseFile file, CaseMoments moments, Certificates certificates, StaffNames names, Hands hands, Texts texts) : PageModel
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

    public bool MayDo(StepView step) => DeskRights.MayDo(Opened.Reader, Opened.Case, step);

    public Refusal? Refused { get; private set; }

    /// <summary>The reader is this customer's advisor.</summary>
    public bool IsOwnFamily => Staff.Role is "advisor" && Opened.Case.Advisor == Staff.Id;

    public IReadOnlyList<Option> Colleagues => [.. hands.Colleagues(Staff).Select(one => new Option(one.Id, texts[one.Name]))];

    /// <summary>Another advisor stands by the customer from here on.</summary>
    public async Task<IActionResult> OnPostFamily(string id, string? to, string? why, CancellationToken cancel)
    {
        var handed = await hands.HandFamilyOver(Staff, id, to, CleanInput.Of(why), cancel);
        if (!handed.IsRefused) return LocalRedirect($"{texts.Link("/desk")}?done={id}");
        Refused = handed.Refusal;
        return await OnGet(id, cancel);
    }

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
