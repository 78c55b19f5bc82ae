using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Serve.LiveMap;
using Sijil.Serve.MyGovernment;
using Sijil.Web.Access;
using Body = Sijil.Facts.Registers.Entity;

namespace Sijil.Web.Pages.Portal;

/// <summary>The whole city at work, or one's own case in it: every body and system, lit as it acts, and who holds what.</summary>
[AllowAnonymous]
internal sealed class MapModel(RegisterFold registers, CityActivity activity, Holdings holdings, MyGovernment mine, CaseDesk cases, Naming names, TimeProvider clock) : PageModel
{
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    public CaseView? Case { get; private set; }
    public IReadOnlyList<MapGroup> Groups { get; private set; } = [];
    public bool Refreshes { get; private set; }

    public IEnumerable<MapPlace> Places => Groups.SelectMany(group => group.Places);
    public bool ShowsSimulated => Places.Any(place => place.State is PlaceState.Simulated);

    public async Task<IActionResult> OnGet([FromQuery(Name = "case")] string? caseId, bool still, CancellationToken cancel)
    {
        if (caseId is not null)
        {
            if (!User.IsCustomer() || await mine.Case(User.Reach(), User.Actor(), caseId, cancel) is not { } found) return NotFound();
            Case = found;
        }
        var lights = Case is null ? await City(cancel) : await OfCase(Case, cancel);
        Groups = [.. registers.Entities.Values.GroupBy(entity => entity.Level == "dubai" ? entity.Sector : entity.Level).OrderBy(group => Order(group.Key))
            .Select(group => new MapGroup(group.First().Level == "dubai" ? names.Word("sectors", group.Key) : names.Word("levels", group.Key),
                [.. group.OrderBy(entity => entity.Number).Select(lights)]))];
        Refreshes = !still && Case is not { IsOpen: false };
        if (Refreshes) Response.Headers["Refresh"] = "5";
        return Page();
    }

    private async ValueTask<Func<Body, MapPlace>> City(CancellationToken cancel)
    {
        var held = await holdings.Now(cancel);
        var systems = registers.Systems.Values.ToLookup(system => system.Entity);
        return entity =>
        {
            var acted = activity.OfEntity(entity.Id);
            return new MapPlace(entity, held.GetValueOrDefault(entity.Id), StateOf(acted, held.ContainsKey(entity.Id)), acted.Live ?? acted.Simulated,
                [.. systems[entity.Id].Select(system => new MapSystem(system, StateOf(activity.OfSystem(system.Id), false)))]).LitBySystems();
        };
    }

    private async ValueTask<Func<Body, MapPlace>> OfCase(CaseView view, CancellationToken cancel)
    {
        var story = await cases.Story(view.Id, cancel);
        var touches = story.Select(told => (Touch: Touch.Of(told.Fact), told.HappenedAt)).ToList();
        var holders = view.Steps.Select(step => step.Holder).Concat(view.Waiting.Select(wait => wait.Holder)).Concat(view.Incidents.Select(one => one.Owner)).ToHashSet();
        var systems = registers.Systems.Values.ToLookup(system => system.Entity);
        return entity =>
        {
            var at = touches.Where(one => one.Touch.Entity == entity.Id).Select(one => (DateTimeOffset?)one.HappenedAt).LastOrDefault();
            var state = view.IsOpen && holders.Contains(entity.Id) ? PlaceState.Holds : at is null ? PlaceState.Quiet : PlaceState.Lit;
            return new MapPlace(entity, state is PlaceState.Holds ? 1 : 0, state, at,
                [.. systems[entity.Id].Select(system => new MapSystem(system, touches.Exists(one => one.Touch.System == system.Id) ? PlaceState.Lit : PlaceState.Quiet))]).LitBySystems();
        };
    }

    private PlaceState StateOf(Activity acted, bool holds) => holds ? PlaceState.Holds
        : acted.Live > clock.GetUtcNow() - JustNow ? PlaceState.Lit
        : acted is { Live: null, Simulated: not null } ? PlaceState.Simulated : PlaceState.Quiet;

    private static int Order(string group) => group switch
    {
        "central" => 0, "social" => 1, "economic" => 2, "sustainable" => 3, "governance" => 4, "federal" => 5, "private" => 7, _ => 6,
    };
}
