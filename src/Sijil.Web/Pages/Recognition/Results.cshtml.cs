using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Steer.Recognition;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Recognition;

/// <summary>What was announced, for everybody: each year's results with what they are made of, and the medals.</summary>
[AllowAnonymous]
internal sealed class ResultsModel(Programmes programmes, StaffNames names) : PageModel
{
    public Scheme Scheme => programmes.Scheme;

    public StaffNames Names => names;

    public IReadOnlyList<KeyValuePair<string, Programme>> Years => [.. programmes.ByYear.Where(one => one.Value is { IsAnnounced: true, Results: not null, AnnouncedOn: not null })];

    public IReadOnlyList<KeyValuePair<string, Medal>> Medals => programmes.Medals;

    public IReadOnlyDictionary<string, Nomination> NominationsOf(string id) => programmes.NominationsOf(id);

    public IReadOnlyList<Honour> HonoursOf(string id) => programmes.HonoursOf(id);
}
