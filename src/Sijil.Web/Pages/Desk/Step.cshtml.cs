using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Desk;
using Sijil.Serve.Forms;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Legislation;
using Sijil.Web.Text;
using Option = Sijil.Web.Kit.Forms.Option;

namespace Sijil.Web.Pages.Desk;

/// <summary>One step at a desk: what it needs of the case, its whole form, taking it, giving it back, finishing it.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class StepModel(CaseFile file, DoStep steps, WorkQueue queue, Hands hands, RegisterFold registers, StaffNames names, Texts texts) : PageModel
{
    private Form? form;

    public OpenedStep Sheet { get; private set; } = null!;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public Refusal? Refused { get; private set; }

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public bool ActsForCustomer => DeskRights.ActsFor(Staff, Sheet.Step);

    public bool IsTakenByOther => Sheet.Step.Assignee is { Length: > 0 } other && other != Staff.Id;

    /// <summary>What was assigned, where the step belongs to a follow-up.</summary>
    public FollowUpAssigned? Assignment => Sheet.File.Story.Select(told => told.Fact).OfType<FollowUpAssigned>().FirstOrDefault();

    /// <summary>What is proposed for a service card, where the case does.</summary>
    public Proposal? CardChange => Proposal.Of(Sheet.File.Case, registers);

    /// <summary>What was just typed, or what the customer had kept for whoever goes on with them.</summary>
    public string? ValueOf(string field) => !Request.HasFormContentType ? AnswerStep.Text(Sheet.Step.Draft[field]) : GroupOf(field) is not null || Request.Form.ContainsKey(field) ? Typed(field) : null;

    public async Task<IActionResult> OnGet(string id, int token, CancellationToken cancel) => await Show(id, token, cancel);

    public async Task<IActionResult> OnPost(string id, int token, CancellationToken cancel)
    {
        if ((await file.Step(Staff, id, token, cancel)) is { IsRefused: false, Value: var sheet }) form = sheet.Form;
        if (Request.Form.ContainsKey("more")) return await Show(id, token, cancel);
        var done = await steps.Finish(Staff, id, token, Typed, cancel);
        if (done is { IsRefused: false, Value: { Case: not null } })
            return LocalRedirect(LegislationWords.After(done.Value.Case!) is { } place ? texts.Link(place) + "?done=yes" : $"{texts.Link(StaffPages.HomeOf(Staff.Role))}?done={id}");
        Refused = done.Refusal;
        if (!done.IsRefused) Errors = done.Value.Errors;
        return await Show(id, token, cancel);
    }

    public async Task<IActionResult> OnPostClaim(string id, int token, CancellationToken cancel) => await After(await queue.Claim(Staff, id, token, cancel), id, token, cancel);

    public async Task<IActionResult> OnPostHandBack(string id, int token, CancellationToken cancel) => await After(await queue.HandBack(Staff, id, token, cancel), id, token, cancel);

    public async Task<IActionResult> OnPostHandOver(string id, int token, string? to, string? why, CancellationToken cancel) => Gone(await hands.HandOver(Staff, id, token, to, CleanInput.Of(why), cancel), id) ?? await Show(id, token, cancel);

    public async Task<IActionResult> OnPostEscalate(string id, int token, string? body, string? reason, CancellationToken cancel) => await After(await hands.Escalate(Staff, id, token, body, CleanInput.Of(reason), cancel), id, token, cancel);

    /// <summary>Who may take the step over.</summary>
    public IReadOnlyList<Option> Colleagues => [.. hands.Colleagues(Staff).Select(one => new Option(one.Id, texts[one.Name]))];

    /// <summary>To whom a step may be escalated: the body that answers for the case, and the Secretariat.</summary>
    public IReadOnlyList<Option> Bodies => [.. new[] { Sheet.File.Case.Entity, "gs" }.Where(body => body.Length > 0).Distinct().Select(body => new Option(body, names.Entity(body)))];

    private LocalRedirectResult? Gone(Outcome<CaseView> handed, string id)
    {
        Refused = handed.Refusal;
        return handed.IsRefused ? null : LocalRedirect($"{texts.Link("/desk")}?done={id}");
    }

    private async Task<IActionResult> After(Outcome<CaseView> changed, string id, int token, CancellationToken cancel)
    {
        if (!changed.IsRefused) return LocalRedirect(texts.Link($"/desk/cases/{id}/steps/{token}"));
        Refused = changed.Refusal;
        return await Show(id, token, cancel);
    }

    /// <summary>A step that is done leads to its case, which says what became of it; what is not theirs is not there.</summary>
    private async Task<IActionResult> Show(string id, int token, CancellationToken cancel)
    {
        var opened = await file.Step(Staff, id, token, cancel);
        if (opened is { IsRefused: true } && opened.Refusal == CaseRefusals.StepGone) return LocalRedirect($"{texts.Link($"/desk/cases/{id}")}?gone=true");
        if (opened is { IsRefused: true } && opened.Refusal == CaseRefusals.NotYourRole) return LocalRedirect($"{texts.Link($"/desk/cases/{id}")}?reserved=true");
        if (opened.IsRefused) return NotFound();
        Sheet = opened.Value;
        return LegislationWords.PlaceOf(Sheet.File.Case, Sheet.Step) is { } elsewhere ? LocalRedirect(texts.Link(elsewhere)) : Page();
    }

    private string? Typed(string field) => GroupOf(field) is { } group ? GroupPost.Of(group, Request.Form) : string.Join(",", Request.Form[field].Select(CleanInput.Of));

    private FormField? GroupOf(string field) => form?.Fields.FirstOrDefault(one => one.IsGroup && one.Name == field);
}
