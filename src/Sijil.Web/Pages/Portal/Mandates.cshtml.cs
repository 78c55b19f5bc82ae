using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Serve.Mandates;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>For whom a customer may act, what is offered to them, and who may act for them.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class MandatesModel(Represented represented, ReadStandings registers, GiveMandate use, PartyShelf shelf, Texts texts) : PageModel
{
    public IReadOnlyList<Representation> Held { get; private set; } = [];
    public IReadOnlyList<Representation> Offers { get; private set; } = [];
    public IReadOnlyList<GivenMandate> Given { get; private set; } = [];
    public IReadOnlyList<Standing> Guardians { get; private set; } = [];

    /// <summary>How many they may act for, units too.</summary>
    public long Count { get; private set; }

    /// <summary>The last of this page, where there are more.</summary>
    public string? Next { get; private set; }

    /// <summary>Every register answered.</summary>
    public bool Heard { get; private set; } = true;
    public Refusal? Refusal { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public async Task OnGet(string? after, CancellationToken cancel) => await Look(after ?? "", cancel);

    public async Task<IActionResult> OnPostAct(string? party, string? go, CancellationToken cancel)
    {
        if (party is not { Length: > 0 and < 100 }) return NotFound();
        var begun = await use.Begin(party, User.Self(), cancel);
        if (begun.IsRefused) return NotFound();    // nothing tells whether there is such a party
        await ActingGate.Change(HttpContext, party, PartyNames.Of(begun.Value, party, shelf));
        return LocalRedirect(texts.Link(go is { Length: > 0 } && Url.IsLocalUrl(go) && go.StartsWith("/cases/", StringComparison.Ordinal) ? go : "/cases"));
    }

    public Task<IActionResult> OnPostAccept(string? book, string? mandate, CancellationToken cancel) =>
        Did("accepted", use.Answer(book ?? "", mandate ?? "", User.Self(), User.Name(), accepts: true, cancel), cancel);

    public Task<IActionResult> OnPostDecline(string? book, string? mandate, CancellationToken cancel) =>
        Did("declined", use.Answer(book ?? "", mandate ?? "", User.Self(), User.Name(), accepts: false, cancel), cancel);

    public Task<IActionResult> OnPostRevoke(string? book, string? mandate, CancellationToken cancel) => Did("revoked", use.Revoke(book ?? "", mandate ?? "", User.Self(), cancel), cancel);

    private async Task<IActionResult> Did(string done, ValueTask<Outcome<PartyBook>> act, CancellationToken cancel)
    {
        var outcome = await act;
        if (!outcome.IsRefused) return LocalRedirect(texts.Link($"/mandates?done={done}"));
        Refusal = outcome.Refusal;
        await Look("", cancel);
        return Page();
    }

    private async Task Look(string after, CancellationToken cancel)
    {
        if (after.Length is 0) Heard = await registers.For(User.Person(), cancel);
        var all = await represented.Of(User.Person(), after, cancel);
        (Held, Offers) = ([.. all.Where(one => one.Stands)], [.. all.Where(one => !one.Stands)]);
        if (all.Count >= Represented.PageOf) Next = all[^1].Party;
        Count = await represented.Count(User.Person(), cancel);
        var own = await shelf.Open(User.Person(), cancel);
        Given = GivenMandate.In(own, User.Person(), shelf);
        Guardians = [.. own.Standings.Where(standing => standing.Right.HoldsAt(shelf.Now))];
    }
}
