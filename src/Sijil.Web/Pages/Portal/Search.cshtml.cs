using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Catalogue;
using Sijil.Web.Kit.Reading;

namespace Sijil.Web.Pages.Portal;

/// <summary>Services found by the reader's own words.</summary>
[AllowAnonymous]
internal sealed class SearchModel(Catalogue catalogue) : PageModel
{
    private const int Longest = 100;

    public string Words { get; private set; } = "";
    public IReadOnlyList<Hit> Hits { get; private set; } = [];

    public void OnGet(string? q)
    {
        Words = CleanInput.Of(q);
        if (Words.Length > Longest) Words = Words[..Longest];
        Hits = catalogue.Search(Words);
    }
}
