using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Feedback;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>A suggestion, a complaint or a comment, by anybody, in one short page; and the way back to one by its number.</summary>
[AllowAnonymous]
internal sealed class VoiceModel(SpeakUp use, Voices voices, RegisterFold registers, IIds ids, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Entity { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    public bool Missing { get; private set; }
    public Refusal? Refusal { get; private set; }

    public IReadOnlyList<Option> Entities =>
        [new Option("", texts["voice.entity.choose"]), .. registers.Entities.OrderBy(one => texts[one.Value.Name], StringComparer.CurrentCulture).Select(one => new Option(one.Key, texts[one.Value.Name]))];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        Key = ids.Next();
        if (CleanInput.Of(Number) is not { Length: > 0 } typed) return Page();
        if (await voices.Find(typed.ToUpperInvariant(), cancel) is { } found) return LocalRedirect(texts.Link($"/voice/{found.Case.Id}"));
        Missing = true;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Key is not { Length: > 8 and < 80 }) return BadRequest();
        var said = await use.Handle(new NewVoice(Kind, Entity, Service, Text, Key), User.IsCustomer() ? User.Person() : "", cancel);
        if (!said.IsRefused) return LocalRedirect(texts.Link($"/voice/{said.Value.Id}?said=true"));
        Refusal = said.Refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
