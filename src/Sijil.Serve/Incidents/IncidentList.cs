using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Desk;

namespace Sijil.Serve.Incidents;

/// <summary>Something stuck as a list shows it: what it is and whose, never whom the case is about.</summary>
internal sealed record StuckThing(CaseView Case, Bilingual Title, IncidentView Incident);

/// <summary>Which of what is stuck is asked for; what is null does not narrow.</summary>
/// <param name="OlderThan">Stuck for longer than this.</param>
internal sealed record IncidentFilter(string? Owner = null, string? Code = null, TimeSpan? OlderThan = null, OriginKind Kind = OriginKind.Live);

/// <summary>Everything stuck that a member of staff may know of, the longest first.</summary>
internal sealed class IncidentList(IJournal journal, Confidences confidences, CaseTitles titles, TimeProvider clock)
{
    /// <summary>Beyond that the list is not what is needed first.</summary>
    public const int MostCases = 5_000;

    public async ValueTask<IReadOnlyList<StuckThing>> Of(StaffMember staff, IncidentFilter filter, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        List<StuckThing> stuck = [];
        foreach (var row in await journal.Cases.Search(new CaseFilter { Status = CaseStatus.Incident, Kind = filter.Kind }, MostCases, cancel))
        {
            if (await confidences.Find(staff, row.Id, cancel) is not { Incidents.Count: > 0 } view) continue;
            var title = titles.Of(view);
            stuck.AddRange(view.Incidents.Where(incident => Fits(incident, filter, now) && IncidentRights.MaySee(staff, view, incident)).Select(incident => new StuckThing(view, title, incident)));
        }
        return [.. stuck.OrderBy(one => one.Incident.Since).ThenBy(one => one.Incident.Id, StringComparer.Ordinal)];
    }

    /// <summary>One thing that is stuck; to whoever may not know of it, it is not there.</summary>
    public async ValueTask<StuckThing?> Find(StaffMember staff, string caseId, string incidentId, CancellationToken cancel) =>
        await confidences.Find(staff, caseId, cancel) is { } view && view.Incidents.FirstOrDefault(one => one.Id == incidentId) is { } incident && IncidentRights.MaySee(staff, view, incident)
            ? new(view, titles.Of(view), incident)
            : null;

    private static bool Fits(IncidentView incident, IncidentFilter filter, DateTimeOffset now) =>
        (filter.Owner is null || incident.Owner == filter.Owner) && (filter.Code is null || KindOf(incident.Code) == filter.Code) && (filter.OlderThan is null || now - incident.Since >= filter.OlderThan);

    /// <summary>What kind of thing is stuck; a system's own code of refusal is one kind.</summary>
    public static string KindOf(string code) => code switch
    {
        "no-answer" or "in-doubt" or "exhausted" or "answered-late" => code,
        "late" or "nobody" or "no-message" or "case-late" or "escalated" => code,
        "deadlock" or "no-count" or "too-many" or "no-way-on" or "never-rests" => "no-way-on",
        "broke" or "timer-far" => code,
        _ => "refused",
    };

    /// <summary>Every kind there is, as filters offer them.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["no-answer", "exhausted", "in-doubt", "answered-late", "refused", "no-way-on", "broke", "timer-far", "late", "nobody", "no-message", "case-late", "escalated"];
}
