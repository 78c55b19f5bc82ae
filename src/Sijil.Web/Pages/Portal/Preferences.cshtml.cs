using System.Net.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Messages;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>How a customer wants to be told: channel, language, reminders, quiet hours.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class PreferencesModel(PreferenceBook book, Texts texts) : PageModel
{
    public Preferences Now { get; private set; } = new();

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public bool IsWrong { get; private set; }

    public async Task OnGet(CancellationToken cancel) => Now = await book.Of(User.Party(), cancel);

    public async Task<IActionResult> OnPost(string? channel, string? language, bool reminders, int quietFrom, int quietUntil, string? email, string? mobile, CancellationToken cancel)
    {
        Now = new(channel ?? "", language ?? "", reminders, quietFrom, quietUntil, email?.Trim() ?? "", mobile?.Trim() ?? "");
        if (IsSound(Now) && await book.Set(User.Party(), Now, User.Actor(), cancel)) return LocalRedirect(texts.Link("/inbox/preferences?done=true"));
        IsWrong = true;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static bool IsSound(Preferences said) => Preferences.Channels.Contains(said.Channel) && said.Language is ("ar" or "en") && said is { QuietFrom: >= 0 and < 24, QuietUntil: >= 0 and < 24 }
        && (said.Email.Length is 0 || said.Email.Length <= 200 && MailAddress.TryCreate(said.Email, out _)) && said.Mobile.Length <= 30 && said.Mobile.All(sign => char.IsAsciiDigit(sign) || sign is '+' or '-' or ' ');
}
