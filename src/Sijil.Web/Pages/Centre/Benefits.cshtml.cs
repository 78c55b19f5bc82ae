using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The benefits ledger: every redesign with its frozen baseline, what it announced and what an audit found, customers' and government's apart.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class BenefitsModel(BenefitsLedger ledger, RegisterFold registers) : PageModel
{
    public IReadOnlyList<LedgerLine> Lines { get; private set; } = [];
    public LedgerSum Sum { get; private set; } = null!;

    public RegisterFold Registers => registers;

    public void OnGet()
    {
        Lines = ledger.Lines;
        Sum = BenefitsLedger.Sum(Lines);
    }

    public string NameOf(LedgerLine line) => registers.Services.TryGetValue(line.Project.Scope.Service, out var card) ? card.Name.In(Language.Current.Code) : line.Project.Scope.Service;
}
