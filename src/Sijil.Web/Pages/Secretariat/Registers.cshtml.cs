using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Steer.Registers;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>Every register that the reader may read, by what it is about.</summary>
[AllowAnonymous]
internal sealed class RegistersModel(KeptRegisters registers) : PageModel
{
    public IEnumerable<IGrouping<string, RegisterCard>> Groups => registers.ReadableBy(User.Role()).GroupBy(card => card.Group);

    public int Count(RegisterCard card) => registers.Entries(card).Count;
}
