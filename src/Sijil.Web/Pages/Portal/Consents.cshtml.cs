using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Contacts;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>Who asks to see a person as a whole, for what, and until when they may; the person says yes, no, or takes it back.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class ConsentsModel(PersonBook book, Consents consents, Keyring keyring, TimeProvider clock, Texts texts) : PageModel
{
    public IReadOnlyList<Consent> All { get; private set; } = [];
    public Refusal? Refused { get; private set; }
    public DateTimeOffset Now => clock.GetUtcNow();

    public string CodeOf(Consent consent) => consent.Code.Open(keyring) is { IsKnown: true } open ? open.Value ?? "" : "";

    public Task OnGet(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAnswer(string consent, bool agrees, CancellationToken cancel) => await After((await consents.Answer(User.Actor(), consent, agrees, cancel)).Refusal, cancel);

    public async Task<IActionResult> OnPostEnd(string consent, CancellationToken cancel) => await After((await consents.End(User.Actor(), User.Person(), consent, cancel)).Refusal, cancel);

    private async Task<IActionResult> After(Refusal? refused, CancellationToken cancel)
    {
        if (refused is null) return LocalRedirect(texts.Link("/consents"));
        Refused = refused;
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel) => All = [.. (await book.Of(User.Person(), cancel)).Consents.Reverse()];
}
