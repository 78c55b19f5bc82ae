using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Sandbox.Systems;
using Sijil.Serve.Identity;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>Signing in with the one digital identity; the sandbox's people stand ready to practise with.</summary>
[AllowAnonymous]
internal sealed class SignInModel(Persons persons, SandboxSettings sandbox, Naming names, Texts texts) : PageModel
{
    public bool Failed { get; private set; }
    public string ReturnUrl { get; private set; } = "";

    public IReadOnlyList<Persona> Customers => Ready(persona => persona.Role is null);
    public IReadOnlyList<Persona> Staff => Ready(persona => persona.Role is not null);

    /// <summary>An officer of each other body, by the body's name.</summary>
    public IReadOnlyList<Option> Officers => sandbox.Enabled
        ? [.. persons.Officers.Select(officer => new Option(officer.Uuid, $"{names.Entity(officer.Entity ?? "")} – {texts[officer.Name]}")).OrderBy(option => option.Label, StringComparer.CurrentCulture)]
        : [];

    public void OnGet(string? returnUrl, bool failed) => (ReturnUrl, Failed) = (Local(returnUrl), failed);

    public IActionResult OnPost(string? returnUrl, string? hint)
    {
        var properties = new AuthenticationProperties { RedirectUri = Local(returnUrl) is { Length: > 0 } back ? back : texts.Link("/sign-in/done") };
        properties.Items["language"] = Language.Current.Code;
        if (!string.IsNullOrEmpty(hint)) properties.Items["hint"] = hint;
        return Challenge(properties, AccessModule.Scheme);
    }

    private IReadOnlyList<Persona> Ready(Func<Persona, bool> wanted) =>
        sandbox.Enabled ? [.. persons.Named.Where(persona => persona.Uuid.Length > 0 && wanted(persona))] : [];

    /// <summary>Only addresses of this site are gone back to.</summary>
    private string Local(string? url) => Url.IsLocalUrl(url) ? url! : "";
}
