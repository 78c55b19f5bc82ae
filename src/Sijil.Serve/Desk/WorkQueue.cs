using System.Globalization;
using System.Security.Claims;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Serve.Desk;

/// <summary>A member of staff: for which body, in which role.</summary>
internal sealed record StaffMember(string Id, Bilingual Name, string Entity, string Role)
{
    public Actor Actor => new(Id, Role, "desk");

    /// <summary>The customer whose consent this advisor has at this moment, where it was asked for.</summary>
    public string TrustedBy { get; init; } = "";

    public bool IsTrustedWith(CaseView view) => TrustedBy.Length > 0 && (view.Customer == TrustedBy || view.Parties.Contains(TrustedBy));

    /// <summary>Who is asking, as they signed in.</summary>
    public static StaffMember Of(ClaimsPrincipal user) => new(Said(user, ClaimTypes.NameIdentifier), new(Said(user, "name-ar"), Said(user, "name-en")), Said(user, "entity"), Said(user, ClaimTypes.Role));

    private static string Said(ClaimsPrincipal user, string claim) => user.FindFirst(claim)?.Value ?? "";
}

/// <summary>A step in a queue, as a list shows it: what it is, never whom it is about.</summary>
/// <param name="Told">Who was told that it is late; nobody where null.</param>
internal sealed record WorkItem(string Case, int Token, Bilingual Title, Bilingual Step, string Holder, string? Assignee, DateTimeOffset OfferedAt, DateTimeOffset? Due,
    Origin Origin, string? Told = null)
{
    public bool IsOverdue(DateTimeOffset now) => Due < now;
}

/// <summary>A case that is stuck with a body: its system does not answer or refused, or the body is told that something is late.</summary>
/// <param name="Incident">The incident to open where the case itself is not theirs to open.</param>
internal sealed record StuckCase(string Case, Bilingual Title, DateTimeOffset OpenedAt, DateTimeOffset? Due, string? Incident);

/// <summary>The open steps that a member of staff may do.</summary>
internal sealed class WorkQueue(IJournal journal, CaseDesk cases, CaseTitles titles, AdvisedCases advised, Confidences confidences, Trust trust)
{
    private const int MostStuck = 5_000;
    private const int Whole = int.MaxValue;    // a queue is counted whole; its page shows a part at a time
    public static readonly Refusal NotTaken = new("not-taken", new("لم تتولَّ هذه الخطوة.", "You have not taken this step."));

    /// <summary>The steps of an advisor and of their customers, or of an officer's own body; the earliest due first.</summary>
    public async ValueTask<IReadOnlyList<WorkItem>> Of(StaffMember staff, CancellationToken cancel)
    {
        List<WorkRow> rows = [.. await journal.Cases.Work(Filter(staff), Whole, cancel)];
        if (staff.Role == "advisor")
            foreach (var id in advised.Of(staff.Id)) rows.AddRange(await journal.Cases.Work(new WorkFilter { Case = id, Holder = "customer" }, Whole, cancel));
        List<WorkItem> items = [];
        foreach (var row in rows)
            if (await confidences.Find(staff, row.Case, cancel) is { } view && Item(row, view) is { } item && MaySee(staff, item)) items.Add(item);
        return [.. items.OrderBy(item => item.Due ?? DateTimeOffset.MaxValue).ThenBy(item => item.OfferedAt).ThenBy(item => item.Case, StringComparer.Ordinal)];
    }

    /// <summary>The cases that are stuck with a member of staff's own body, or with an advisor's customers; the newest first.</summary>
    public async ValueTask<IReadOnlyList<StuckCase>> Stuck(StaffMember staff, CancellationToken cancel)
    {
        List<StuckCase> stuck = [];
        foreach (var row in await journal.Cases.Search(new CaseFilter { Status = CaseStatus.Incident, Kind = OriginKind.Live }, MostStuck, cancel))
        {
            if (await confidences.Find(staff, row.Id, cancel) is not { Incidents.Count: > 0 } view) continue;
            var owned = staff.Role is "advisor" ? null : view.Incidents.FirstOrDefault(incident => incident.Owner == staff.Entity);
            var mayOpen = DeskRights.MayOpen(staff, view);
            if (owned is not null || mayOpen && (staff.Role is "advisor" || row.Holder == staff.Entity)) stuck.Add(new(row.Id, titles.Of(view), row.OpenedAt, row.Due, mayOpen ? null : owned!.Id));
        }
        return stuck;
    }

    /// <summary>The open step of a case, if this member of staff may do it; what is not theirs is not there.</summary>
    public async ValueTask<Outcome<(CaseView Case, StepView Step)>> Step(StaffMember staff, string caseId, int token, CancellationToken cancel)
    {
        if (await confidences.Find(staff, caseId, cancel) is not { } view) return CaseRefusals.NotFound;
        staff = await trust.Of(staff, view, cancel);
        if (view.Steps.FirstOrDefault(step => step.Token == token) is not { } step) return DeskRights.MayOpen(staff, view) ? CaseRefusals.StepGone : CaseRefusals.NotFound;
        if (!DeskRights.MayDo(staff, view, step)) return step.Role is "secretary" or "member" && DeskRights.MayOpen(staff, view) ? CaseRefusals.NotYourRole : CaseRefusals.NotFound;
        return (view, step);
    }

    /// <summary>Takes a step; someone else's is not taken from them.</summary>
    public async ValueTask<Outcome<CaseView>> Claim(StaffMember staff, string caseId, int token, CancellationToken cancel)
    {
        var step = await Step(staff, caseId, token, cancel);
        return step.IsRefused ? step.Refusal : await cases.Assign(caseId, new Assignment(token, staff.Id, staff.Actor), cancel);
    }

    /// <summary>Gives a step back to the desk, so that a colleague can take it.</summary>
    public async ValueTask<Outcome<CaseView>> HandBack(StaffMember staff, string caseId, int token, CancellationToken cancel)
    {
        var step = await Step(staff, caseId, token, cancel);
        if (step.IsRefused) return step.Refusal;
        return step.Value.Step.Assignee == staff.Id ? await cases.Assign(caseId, new Assignment(token, "", staff.Actor), cancel) : NotTaken;
    }

    private static WorkFilter Filter(StaffMember staff) =>
        staff.Role == "advisor" ? new WorkFilter { Holder = "advisor" } : new WorkFilter { Holder = staff.Entity, Role = staff.Role };

    /// <summary>Advisors share one holder: a step that was given to another advisor is theirs.</summary>
    private static bool MaySee(StaffMember staff, WorkItem item) => staff.Role != "advisor" || item.Assignee is null || item.Assignee == staff.Id;

    private WorkItem? Item(WorkRow row, CaseView view)
    {
        var token = int.Parse(row.Task, CultureInfo.InvariantCulture);
        return view.Steps.FirstOrDefault(step => step.Token == token) is { } step
            ? new(row.Case, token, titles.Of(view), new(step.NameAr, step.NameEn), row.Holder, row.Assignee is { Length: > 0 } taken ? taken : null, row.OfferedAt, row.Due, view.Origin,
                view.Incidents.FirstOrDefault(incident => incident.IsLate && incident.Step == step.Step)?.Owner)
            : null;    // done since the row was read
    }
}
