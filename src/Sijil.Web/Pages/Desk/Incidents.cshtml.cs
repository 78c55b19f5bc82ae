using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Journeys;
using Sijil.Journeys.Messages;
using Sijil.Record;
using Sijil.Serve.Desk;
using Sijil.Serve.Incidents;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>Everything stuck that the reader may know of, the longest first: whose it is, why, and since when.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class IncidentsModel(IncidentList incidents, RetryIncidents retry, KeptMessages messages, CaseDesk cases, StaffNames names, TimeProvider clock, Texts texts) : PageModel
{
    private const int PerPage = 30;
    private static readonly int[] Days = [1, 3, 7, 30];

    public IReadOnlyList<StuckThing> All { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Stuck for at least so many days.</summary>
    [BindProperty(SupportsGet = true, Name = "days")]
    public int Age { get; set; }

    /// <summary>live, or simulated.</summary>
    [BindProperty(SupportsGet = true)]
    public string Origin { get; set; } = "live";

    /// <summary>What was just done, and to which case.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>How many were just tried again at once; none: nobody asked for it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Tried { get; set; }

    /// <summary>How many of the list are still to be tried.</summary>
    [BindProperty(SupportsGet = true)]
    public int Left { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>How many of the list the reader may have tried again.</summary>
    public int Retryable => Origin is "simulated" ? 0 : All.Count(stuck => RetryIncidents.IsOffered(Staff, stuck));

    public string Here => ListAddress.Of(texts.Link("/desk/incidents"), ("owner", Owner), ("kind", Kind), ("days", Age > 0 ? $"{Age}" : null));

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    public Paged<StuckThing> List => field ??= new(All, P, PerPage);

    public IReadOnlyList<Option> Owners { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => [new("", texts["board.all"]), .. IncidentList.Kinds.Select(kind => new Option(kind, texts[$"incident.kind.{kind}"]))];

    public IReadOnlyList<Option> Ages => [new("", texts["incidents.any-age"]), .. Days.Select(days => new Option($"{days}", texts.Count("incidents.older", days)))];

    public IReadOnlyList<Option> Origins => [new("live", texts["incidents.live"]), new("simulated", texts["desk.simulated"])];

    public string PagesLink => ListAddress.OfPages(texts.Link("/desk/incidents"), ("owner", Owner), ("kind", Kind), ("days", Age > 0 ? $"{Age}" : null), ("origin", Origin is "live" ? null : Origin));

    /// <summary>Messages that nobody waits for are nobody's yet: the Secretariat and its analysts see them.</summary>
    public IReadOnlyList<KeptMessage> Messages => User.Role() is "secretary" or "analyst" ? messages.All() : [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGet(CancellationToken cancel)
    {
        var everybodys = await incidents.Of(Staff, Filter with { Owner = null }, cancel);
        Owners = [new("", texts["board.all"]), .. everybodys.Select(one => one.Incident.Owner).Distinct().Select(owner => new Option(owner, names.Holder(owner))).OrderBy(option => option.Label, StringComparer.CurrentCulture)];
        All = Asked(Owner) is { } asked ? [.. everybodys.Where(one => one.Incident.Owner == asked)] : everybodys;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var came = await retry.Handle(Staff, Filter with { Kind = OriginKind.Live }, Why ?? "", cancel);
        return LocalRedirect(ListAddress.Of(texts.Link("/desk/incidents"), ("owner", Owner), ("kind", Kind), ("days", Age > 0 ? $"{Age}" : null), ("tried", $"{came.Tried}"), ("left", $"{came.Left}")));
    }

    private IncidentFilter Filter => new(Asked(Owner), Asked(Kind), Days.Contains(Age) ? TimeSpan.FromDays(Age) : null, Origin is "simulated" ? OriginKind.Simulated : OriginKind.Live);

    public string StepName(StuckThing stuck) => stuck.Incident.Step.Length > 0 && cases.Step(stuck.Case, stuck.Incident.Step) is { Name.Ar.Length: > 0 } card ? texts[card.Name] : texts["incidents.whole-case"];

    private static string? Asked(string? value) => value is { Length: > 0 } ? value : null;
}
