using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Serve.Mandates;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Portal;

/// <summary>A party that a customer may act for: by which right, its units, the mandates that they may take back, and who has acted.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class MandatePartyModel(MayAct may, PartyShelf shelf) : PageModel
{
    private const int MostActs = 20;

    public string Party { get; private set; } = "";
    public Bilingual PartyName { get; private set; } = Bilingual.Empty;
    public IReadOnlyList<(string Ground, Right Right)> Grounds { get; private set; } = [];
    public IReadOnlyList<GivenMandate> Given { get; private set; } = [];
    public IReadOnlyList<(ActingBegun Fact, DateTimeOffset At)> Acted { get; private set; } = [];
    public ILookup<string, CompanyUnit> Units { get; private set; } = Array.Empty<CompanyUnit>().ToLookup(unit => unit.Within);
    public int UnitCount { get; private set; }
    public bool MayPassOn => Grounds.Any(ground => ground.Right.MayPassOn);

    /// <summary>Where the tree of its units begins.</summary>
    public string Root { get; private set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGet(string? party, CancellationToken cancel)
    {
        if (party is not { Length: > 0 and < 100 } || party == User.Person() || await may.For(User.Person(), party, cancel) is null) return NotFound();
        var book = await shelf.Open(PartyShelf.BookOf(party), cancel);
        (Party, PartyName) = (party, PartyNames.Of(book, party, shelf) ?? new(party, party));
        Grounds = [.. book.GroundsOf(User.Person(), party, shelf.Now)];
        Given = [.. GivenMandate.In(book, User.Person(), shelf).Where(given => given.Mandate.Party == party)];
        Acted = [.. book.Acted.Where(act => act.Fact.Party == party).Reverse().Take(MostActs)];
        var within = book.Units.Where(unit => unit.Id != party && book.Covers(party, unit.Id)).ToList();
        (Units, UnitCount, Root) = (within.ToLookup(unit => unit.Within), within.Count, book.Unit(party) is null ? "" : party);
        return Page();
    }
}
