using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Steer.Recognition;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Recognition;

/// <summary>The medals that were granted; an entity puts one of its own forward.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class MedalsModel(Programmes programmes, RecognitionDesk desk, StaffNames names, Texts texts, IIds ids) : PageModel
{
    public Scheme Scheme => programmes.Scheme;

    public StaffNames Names => names;

    public IReadOnlyList<KeyValuePair<string, Medal>> Medals => programmes.Medals;

    public Refusal? Refused { get; private set; }

    /// <summary>Carried by the page that was shown, so that a repeated post begins one nomination.</summary>
    public string Key { get; private set; } = ids.Next();

    public bool MayNominate => User.Role() is "officer";

    public async Task<IActionResult> OnPost(string key, CancellationToken cancel)
    {
        if (!MayNominate) return NotFound();
        var begun = await desk.Medal(User.Staff().Entity, User.Actor(), key, cancel);
        if (!begun.IsRefused) return LocalRedirect(texts.Link(StaffPages.StepOf(begun.Value)));
        (Refused, Key) = (begun.Refusal, key);
        return Page();
    }
}
