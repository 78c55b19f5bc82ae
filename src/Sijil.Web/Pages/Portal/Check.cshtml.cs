using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.Identity;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Sijil.Web.Kit;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>The last page of a step: all answers, each to be changed, then sent once.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class CheckModel(MyGovernment mine, CaseDesk cases, AnswerStep answers, CoSign cosign, Persons persons, IOptions<KitOptions> kit, Texts texts) : StepPage(mine, cases, answers, texts)
{
    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGet(string id, int token, CancellationToken cancel) => !await Find(id, token, cancel) ? NotFound()
        : Step is { IsPayment: true } ? LocalRedirect(Here) : Page();

    public bool IsSigned => Whole is { Signed: true };

    public bool MayInvite => IsSigned && User.Party() == Case.Customer;

    /// <summary>The address that lets somebody else take part; null before the customer asked for one.</summary>
    public string? Invitation => MayInvite && Signatures.InvitationIn(Step!) is { Length: > 0 } secret
        ? $"{(kit.Value.PublicAddress is { Length: > 0 } set ? set.TrimEnd('/') : $"{Request.Scheme}://{Request.Host}")}{Here}/join?key={secret}" : null;

    /// <summary>Everybody who signs, by name, and whether they have.</summary>
    public IEnumerable<(string Name, bool IsMe, bool HasSigned)> Signers => Signatures.Signers(Case)
        .Select(person => (person == User.Party() ? Texts[User.PartyName()] : persons.NameOf(person) is { } name ? Texts[name] : person, person == User.Party(), Signatures.HasSigned(Case, Step!, Whole!, person)));

    /// <summary>This person has signed the answers as they stand, and waits for the others.</summary>
    public bool Waits => IsSigned && Signers.Any(signer => signer is { IsMe: true, HasSigned: true }) && Signers.Any(signer => !signer.HasSigned);

    public async Task<IActionResult> OnPostInvite(string id, int token, CancellationToken cancel)
    {
        if (!await Find(id, token, cancel)) return NotFound();
        if (Step is null) return Page();
        var made = await cosign.Invite(Case, Step, User.Actor(), cancel);
        return made.IsRefused ? NotFound() : LocalRedirect($"{Here}/check#signers");
    }

    public async Task<IActionResult> OnPost(string id, int token, CancellationToken cancel)
    {
        if (!await Find(id, token, cancel)) return NotFound();
        if (Step is null) return Page();
        if (Step.IsPayment) return LocalRedirect(Here);
        var done = await cosign.Sign(Case, Step, User.Actor(), cancel);
        if (!done.IsRefused) return LocalRedirect(done.Value.Steps.Any(step => step.Token == token) ? $"{Here}/check" : Texts.Link($"/cases/{id}?sent=true"));
        if (done.Refusal.Code == CaseRefusals.StepGone.Code) Step = null;
        else Refusal = done.Refusal;
        return Page();
    }
}
