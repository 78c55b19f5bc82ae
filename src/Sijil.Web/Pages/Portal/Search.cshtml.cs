using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Knowledge;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>Services found by the reader's own words.</summary>
[AllowAnonymous]
internal sealed class SearchModel(Catalogue catalogue, Answers answers) : PageModel
{
    private const int Longest = 100, PerPage = 30;

    public string Words { get; private set; } = "";
    public Paged<Hit> Hits { get; private set; } = null!;

    /// <summary>What is known of it beside services.</summary>
    public IReadOnlyList<KnownAnswer> Known { get; private set; } = [];

    public async Task OnGet(string? q, int? p, CancellationToken cancel)
    {
        Words = CleanInput.Of(q);
        if (Words.Length > Longest) Words = Words[..Longest];
        Hits = new(catalogue.Search(Words), p ?? 1, PerPage);
        Known = answers.Search(Words);
        if (Words.Length > 0 && Hits.All.Count is 0 && Known.Count is 0) await answers.Missed(Words, Language.Current.Code, "portal", cancel);
    }
}
