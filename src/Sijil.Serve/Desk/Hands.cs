using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Serve.Identity;

namespace Sijil.Serve.Desk;

/// <summary>Work changes hands: a step goes to a colleague, a step that does not move is escalated to a body, a family gets another advisor. Each is a fact with a reason.</summary>
internal sealed class Hands(WorkQueue queue, CaseDesk cases, Persons persons, RegisterFold registers)
{
    public const int LongestReason = 1_000;

    public static readonly Refusal NoReason = new("hands-no-reason", new("اكتب السبب؛ فمن يستلم العمل يقرؤه.", "Write the reason; whoever takes the work over reads it."));
    public static readonly Refusal NoColleague = new("hands-no-colleague", new("اختر زميلاً يحق له إنجاز هذه الخطوة.", "Choose a colleague who may do this step."));
    public static readonly Refusal NoBody = new("hands-no-body", new("اختر الجهة التي تُصعَّد إليها الخطوة.", "Choose the body to escalate to."));
    public static readonly Refusal NotAdvisor = new("hands-not-advisor", new("لا يسلّم المعاملة إلا مستشارها.", "Only a case’s own advisor hands it over."));

    /// <summary>Who may do the same work: the same role, and but for advisors the same body.</summary>
    public IReadOnlyList<Persona> Colleagues(StaffMember staff) =>
        [.. persons.Staff.Where(one => one.Id != staff.Id && one.Role == staff.Role && (staff.Role is "advisor" || one.Entity == staff.Entity)).OrderBy(one => one.Id, StringComparer.Ordinal)];

    public async ValueTask<Outcome<CaseView>> HandOver(StaffMember staff, string caseId, int token, string? to, string? why, CancellationToken cancel)
    {
        var found = await queue.Step(staff, caseId, token, cancel);
        if (found.IsRefused) return found.Refusal;
        if (found.Value.Step.Assignee is { Length: > 0 } other && other != staff.Id) return CaseRefusals.HeldByAnother;
        if (Colleagues(staff).All(one => one.Id != to)) return NoColleague;
        if (Reason(why) is not { } reason) return NoReason;
        return await cases.HandOver(caseId, new HandingOver(token, to!, reason, staff.Actor), cancel);
    }

    public async ValueTask<Outcome<CaseView>> Escalate(StaffMember staff, string caseId, int token, string? to, string? why, CancellationToken cancel)
    {
        var found = await queue.Step(staff, caseId, token, cancel);
        if (found.IsRefused) return found.Refusal;
        if (to is null || !registers.Entities.ContainsKey(to)) return NoBody;
        if (Reason(why) is not { } reason) return NoReason;
        return await cases.Escalate(caseId, new Escalating(token, to, reason, staff.Actor), cancel);
    }

    public async ValueTask<Outcome<CaseView>> HandFamilyOver(StaffMember staff, string caseId, string? to, string? why, CancellationToken cancel)
    {
        if (await cases.Find(caseId, cancel) is not { } view) return CaseRefusals.NotFound;
        if (staff.Role is not "advisor" || view.Advisor != staff.Id) return NotAdvisor;
        if (Colleagues(staff).All(one => one.Id != to)) return NoColleague;
        if (Reason(why) is not { } reason) return NoReason;
        return await cases.Advise(caseId, new AdvisorChange(to!, reason, staff.Actor), cancel);
    }

    private static string? Reason(string? why) => why?.Trim() is { Length: > 0 and <= LongestReason } reason ? reason : null;
}
