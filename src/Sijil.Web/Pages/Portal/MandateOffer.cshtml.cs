using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Mandates;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>A customer offers somebody to act, for themself or for a party that they may act for: never wider than their own right.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class MandateOfferModel(GiveMandate use, MayAct may, PartyShelf shelf, RegisterFold registers, IIds ids, TimeProvider clock, Texts texts) : PageModel
{
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4);

    public string Party { get; private set; } = "";
    public Bilingual PartyName { get; private set; } = Bilingual.Empty;
    public bool IsForAnother => Party != User.Person();
    public string Key { get; private set; } = "";
    public string Number { get; private set; } = "";
    public IReadOnlyList<string> Chosen { get; private set; } = [];
    public string From { get; private set; } = "";
    public string Until { get; private set; } = "";
    public bool MayPassOn { get; private set; }
    public Refusal? Refusal { get; private set; }
    public IReadOnlyList<Option> Services { get; private set; } = [];

    public async Task<IActionResult> OnGet(string? party, CancellationToken cancel)
    {
        if (!await Find(party, cancel)) return NotFound();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Dubai).Date);
        (Key, From, Until) = (ids.Next(), Written(today), Written(today.AddMonths(3)));
        return Page();
    }

    public async Task<IActionResult> OnPost(string? party, string? key, string? number, string[]? services, string? from, string? until, bool passOn, CancellationToken cancel)
    {
        if (!await Find(party, cancel)) return NotFound();
        if (key is not { Length: > 8 and < 80 }) return BadRequest();
        (Key, Number, Chosen, From, Until, MayPassOn) = (key, number ?? "", services ?? [], from ?? "", until ?? "", passOn);
        if (!DateOnly.TryParseExact(From, "yyyy-MM-dd", out var begins) || !DateOnly.TryParseExact(Until, "yyyy-MM-dd", out var ends)) Refusal = MandateRefusals.NoTime;
        else Refusal = (await use.Offer(new(Party, Number, Chosen, begins, ends, MayPassOn, key), User.Self(), User.Name(), cancel)).Refusal;
        if (Refusal is null) return LocalRedirect(texts.Link(IsForAnother ? $"/mandates/of?party={Party}&done=offered" : "/mandates?done=offered"));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Somebody whom they may not act for is not there.</summary>
    private async ValueTask<bool> Find(string? party, CancellationToken cancel)
    {
        Party = party is { Length: > 0 } ? party : User.Person();
        if (await may.For(User.Person(), Party, cancel) is not { } reach) return false;
        PartyName = IsForAnother ? PartyNames.Of(await shelf.Open(PartyShelf.BookOf(Party), cancel), Party, shelf) ?? new(Party, Party) : User.Name();
        Services = [.. registers.Services.Values.Where(card => reach.Covers(card.Code)).Select(card => new Option(card.Code, texts[card.Name])).OrderBy(option => option.Label, StringComparer.CurrentCulture)];
        return true;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
