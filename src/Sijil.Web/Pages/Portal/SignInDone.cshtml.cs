using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>Leads whoever signed in to their own first page.</summary>
[AllowAnonymous]
internal sealed class SignInDoneModel(Texts texts) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(texts.Link(User.IsCustomer() ? "/cases" : User.IsStaff() ? "/desk" : "/"));
}
