using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Serve.Desk;

/// <summary>A member of staff: for which body, in which role.</summary>
internal sealed record StaffMember(string Id, Bilingual Name, string Entity, string Role)
{
    public Actor Actor => new(Id, Role, "desk");
}

/// <summary>The open steps that a member of staff may do.</summary>
internal sealed class WorkQueue(IJournal journal, CaseDesk cases)
{
    private const int Most = 200;
    public static readonly Refusal NotYourDesk = new("not-your-desk", new("هذه الخطوة ليست من أعمال مكتبك.", "This step is not among your desk's work."));

    /// <summary>An advisor sees the advisors' steps; an officer those of their own body.</summary>
    public ValueTask<IReadOnlyList<WorkRow>> Of(StaffMember staff, CancellationToken cancel) => journal.Cases.Work(
        staff.Role == "advisor" ? new WorkFilter { Holder = "advisor" } : new WorkFilter { Holder = staff.Entity, Role = staff.Role }, Most, cancel);

    /// <summary>The open step of a case, if this member of staff may do it.</summary>
    public async ValueTask<Outcome<(CaseView Case, StepView Step)>> Step(StaffMember staff, string caseId, int token, CancellationToken cancel)
    {
        if (await cases.Find(caseId, cancel) is not { } view) return CaseRefusals.NotFound;
        if (view.Steps.FirstOrDefault(step => step.Token == token) is not { } step) return May(staff, view) ? CaseRefusals.StepGone : CaseRefusals.NotFound;
        if (!May(staff, view, step)) return CaseRefusals.NotFound;
        return (view, step);
    }

    /// <summary>Takes a step; someone else's is not taken from them.</summary>
    public async ValueTask<Outcome<CaseView>> Claim(StaffMember staff, string caseId, int token, CancellationToken cancel)
    {
        var step = await Step(staff, caseId, token, cancel);
        return step.IsRefused ? step.Refusal : await cases.Assign(caseId, new Assignment(token, staff.Id, staff.Actor), cancel);
    }

    private static bool May(StaffMember staff, CaseView view, StepView step) => staff.Role == "advisor"
        ? step.Holder is "advisor" or "customer" && (view.Advisor == staff.Id || step.Holder == "advisor")
        : step.Holder == staff.Entity && step.Role == staff.Role;

    private static bool May(StaffMember staff, CaseView view) => staff.Role == "advisor" ? view.Advisor == staff.Id : view.Entity == staff.Entity;
}
