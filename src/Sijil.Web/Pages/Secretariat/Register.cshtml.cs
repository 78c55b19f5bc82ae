using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Tables;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Steer.Registers;
using Sijil.Web.Access;
using Sijil.Web.Kit;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>One register: its entries, found by words and by what they say; and a new one begun.</summary>
[AllowAnonymous]
internal sealed class RegisterModel(KeptRegisters kept, RegisterFold registers, StaffNames names, Texts texts, IIds ids) : PageModel
{
    private const int PerPage = 50;

    public RegisterCard Card { get; private set; } = null!;
    public Paged<KeptEntry> List { get; private set; } = null!;
    public Refusal? Refused { get; private set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Carried by the page that was shown, so that a repeated post begins one entry.</summary>
    public string Key { get; private set; } = "";

    public StaffNames Names => names;

    public bool MayPropose => Card.MayPropose(User.Role());

    public IEnumerable<RegisterField> Columns => Card.Fields.Where(one => one.Column);

    public IEnumerable<RegisterField> Filters => Columns.Where(one => one.IsChoice);

    public string? Asked(RegisterField field) => Request.Query[field.Name].ToString() is { Length: > 0 } value ? value : null;

    public IReadOnlyList<Option> Options(RegisterField field) =>
        [new("", texts["board.all"]), .. RegisterChoices.Of(field, registers).Select(option => new Option(option.Value, texts[option.Label]))];

    public string Say(RegisterField field, string value) => EntryWords.Say(field, value, registers, texts);

    public string CsvLink => ListAddress.Of(Here, [("handler", "csv"), .. Narrowed]);

    public string PagesLink => ListAddress.OfPages(Here, Narrowed);

    private string Here => texts.Link($"/registers/{Card.Id}");

    private IEnumerable<(string Name, string? Value)> Narrowed => Filters.Select(one => (one.Name, Asked(one))).Prepend(("q", Words));

    public IActionResult OnGet(string register) => Show(register) ? Page() : NotFound();

    public IActionResult OnGetCsv(string register) =>
        Show(register) ? new CsvFile($"{Card.Id}.csv", EntryCsv.Of(Card, List.All, registers)) : NotFound();

    public async Task<IActionResult> OnPostBegin(string register, string key, CancellationToken cancel)
    {
        if (!Show(register)) return NotFound();
        var begun = await kept.Propose(Card, User.Actor(), User.Staff().Entity, key, null, cancel);
        if (!begun.IsRefused) return LocalRedirect(texts.Link(StaffPages.StepOf(begun.Value)));
        Refused = begun.Refusal;
        return Page();
    }

    private bool Show(string register)
    {
        if (kept.Find(register, User.Role()) is not { } card) return false;
        Card = card;
        Key = ids.Next();
        var says = Filters.Where(field => Asked(field) is not null).ToDictionary(field => field.Name, field => Asked(field)!);
        List = new([.. new EntrySearch(CleanInput.Of(Words), says).In(kept.Entries(card), registers)], P, PerPage);
        return true;
    }
}
