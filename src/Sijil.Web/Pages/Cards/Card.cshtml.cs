using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Serve.Catalogue;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Cards;

/// <summary>One service as the register holds it: what it asks for and who holds that, what the facts say of it, and its versions side by side.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ServiceEntryModel(RegisterFold registers, Board board, StaffNames names, Texts texts) : PageModel
{
    public ServiceCard Card { get; private set; } = null!;
    public CardVersions Versions { get; private set; } = null!;

    /// <summary>Counted from facts, of cases that run here and of reports; no card declares it.</summary>
    public int Transactions => board.Volume(Filter).All;

    public (decimal Mean, int Count)? Rating => board.RatingOf(Filter);

    public bool MayChange => User.Role() is "officer" && User.Staff().Entity == Card.Entity;

    public IReadOnlyList<Need> Needs => Need.Of(Card);

    private BoardFilter Filter => new() { Service = Card.Code };

    public IActionResult OnGet(string code, int from = 0, int to = 0)
    {
        if (!registers.Services.TryGetValue(code, out var card) || registers.Find("services", code) is not { } entry) return NotFound();
        Card = card;
        Versions = new(entry, from, to, names, texts);
        return Page();
    }
}
