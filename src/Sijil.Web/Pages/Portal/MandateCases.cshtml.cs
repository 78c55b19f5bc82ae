using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Mandates;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Portal;

/// <summary>The newest cases of everybody whom a customer may act for, each within what the mandate allows; to open one is to begin to act.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class MandateCasesModel(Represented represented, PartyShelf shelf) : PageModel
{
    public const int Most = 100;

    public IReadOnlyList<(CaseRow Row, Bilingual Party)> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Dictionary<string, Bilingual> names = [];
        List<(CaseRow, Bilingual)> rows = [];
        foreach (var row in await represented.Cases(User.Person(), Most, cancel))
        {
            if (!names.TryGetValue(row.Customer, out var name))
                names[row.Customer] = name = PartyNames.Of(await shelf.Open(PartyShelf.BookOf(row.Customer), cancel), row.Customer, shelf) ?? new(row.Customer, row.Customer);
            rows.Add((row, name));
        }
        Rows = rows;
    }
}
