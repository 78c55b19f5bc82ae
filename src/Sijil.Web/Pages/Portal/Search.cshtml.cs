using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Catalogue;
using Sijil.Web.Kit.Reading;

namespace Sijil.Web.Pages.Portal;

/// <summary>Services found by the reader's own words.</summary>
[AllowAnonymous]
internal sealed class SearchModel(Catalogue catalogue) : PageModel
{
    private const int Longest = 100, PerPage = 30;

    public string Words { get; private set; } = "";
    public Paged<Hit> Hits { get; private set; } = null!;

    public void OnGet(string? q, int p = 1)
    {
        Words = CleanInput.Of(q);
        if (Words.Length > Longest) Words = Words[..Longest];
        Hits = new(catalogue.Search(Words), p, PerPage);
    }
}
