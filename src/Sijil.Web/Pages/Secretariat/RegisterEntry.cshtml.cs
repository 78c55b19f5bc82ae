using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Steer.Registers;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>An entry: what it says, and who said what when; a change of it begun.</summary>
[AllowAnonymous]
internal sealed class RegisterEntryModel(KeptRegisters kept, RegisterFold registers, StaffNames names, Texts texts, IIds ids, TimeProvider clock) : PageModel
{
    public KeptEntry Entry { get; private set; } = null!;
    public Refusal? Refused { get; private set; }
    public string Key { get; private set; } = "";

    public RegisterCard Card => Entry.Card;

    public StaffNames Names => names;

    public bool MayChange => Card.MayPropose(User.Role()) && Entry.Withdrawn is null;

    public bool IsToBeLookedAt => Entry.LookAgain < clock.GetUtcNow();

    public string Say(RegisterField field, string value) => EntryWords.Say(field, value, registers, texts);

    /// <summary>The fields that a change said something of.</summary>
    public IEnumerable<(RegisterField Field, string? Value)> Said(EntryChange change) =>
        from field in Card.Fields
        where change.Content.ValueKind is System.Text.Json.JsonValueKind.Object && change.Content.TryGetProperty(field.Name, out _)
        select (field, KeptEntry.Text(change.Content, field.Name));

    public IActionResult OnGet(string register, string entry) => Show(register, entry) ? Page() : NotFound();

    public async Task<IActionResult> OnPostChange(string register, string entry, string key, CancellationToken cancel)
    {
        if (!Show(register, entry)) return NotFound();
        var begun = await kept.Propose(Card, User.Actor(), User.Staff().Entity, key, entry, cancel);
        if (!begun.IsRefused) return LocalRedirect(texts.Link(StaffPages.StepOf(begun.Value)));
        Refused = begun.Refusal;
        return Page();
    }

    public async Task<IActionResult> OnPostWithdraw(string register, string entry, string key, CancellationToken cancel)
    {
        if (!Show(register, entry)) return NotFound();
        var begun = await kept.Withdraw(Card, User.Actor(), User.Staff().Entity, key, entry, cancel);
        if (!begun.IsRefused) return LocalRedirect(texts.Link(StaffPages.StepOf(begun.Value)));
        Refused = begun.Refusal;
        return Page();
    }

    private bool Show(string register, string id)
    {
        if (kept.Find(register, User.Role()) is not { } card || kept.Entry(card, id) is not { } found) return false;
        (Entry, Key) = (found, ids.Next());
        return true;
    }
}
