using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Journeys;
using Sijil.Serve.Advising;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Knowledge;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>A place to go to, as the search of the keyboard offers it.</summary>
internal sealed record Place(string Kind, string Name, string Path);

/// <summary>Where do you want to go? Pages, people, cases, services and answers in one search; Ctrl+K opens it over any page of staff.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class GoModel(FindPerson people, Catalogue catalogue, Answers answers, Texts texts) : PageModel
{
    private const int Longest = 80, MostOfAKind = 5;
    private static readonly (string Path, string Text)[] Rooms =
    [
        ("/desk", "desk.title"), ("/desk/people", "people.title"), ("/desk/incidents", "incidents.title"), ("/desk/answers", "answers.title"), ("/desk/advisors", "advisors.title"),
        ("/registers/services", "services.title"), ("/board", "portal.nav.board"), ("/you-said", "voice.changes"),
    ];

    public string Words { get; private set; } = "";
    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>The list alone, for the window over another page.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Part { get; set; }

    public async Task<IActionResult> OnGet(string? q, CancellationToken cancel)
    {
        Words = CleanInput.Of(q) is var said && said.Length > Longest ? said[..Longest] : said;
        Places = [.. RoomsOf(Words), .. await Found(cancel)];
        return Part ? Partial("_Places", this) : Page();
    }

    private IEnumerable<Place> RoomsOf(string words)
    {
        var folded = Names.Folded(words);
        return Rooms.Where(room => room.Path is not "/desk/people" || User.Staff().Role is "advisor").Select(room => new Place("page", texts[room.Text], room.Path))
            .Where(place => Names.Folded(place.Name).Contains(folded, StringComparison.Ordinal));
    }

    private async Task<IEnumerable<Place>> Found(CancellationToken cancel)
    {
        if (Words.Length < 2) return [];
        var found = (await people.Search(User.Staff(), Words, cancel)).Select(person => new Place("person", texts[person.Name], $"/desk/people/{person.Id}"));
        var services = catalogue.Search(Words).Take(MostOfAKind).Select(hit => new Place("service", texts[hit.SubService?.Name ?? hit.Card.Name], $"/services/{hit.Card.Code}"));
        var known = answers.Search(Words).Take(MostOfAKind).Select(answer => new Place("answer", texts[answer.Question], $"/desk/answers?q={Uri.EscapeDataString(texts[answer.Question].TrimEnd('؟', '?'))}"));
        Place[] number = Words.Length is 17 && Words[0] is 'S' or 's' ? [new("case", Words.ToUpperInvariant(), $"/desk/cases/{Words.ToUpperInvariant()}")] : [];
        return [.. number, .. found.Take(MostOfAKind), .. services, .. known];
    }
}
