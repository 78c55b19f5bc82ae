using Sijil.Journeys;

namespace Sijil.Serve.Desk;

/// <summary>What a member of staff may open and do, decided from the case itself.</summary>
internal static class DeskRights
{
    /// <summary>An advisor: their own steps, and those of a customer whose case was given to them or who consents now. Anyone else: the steps of their body and role.</summary>
    public static bool MayDo(StaffMember staff, CaseView view, StepView step) => staff.Role == "advisor"
        ? step.Holder == "advisor" && (step.Assignee is null or "" || step.Assignee == staff.Id || view.Advisor == staff.Id)
            || step.Holder == "customer" && (view.Advisor == staff.Id || staff.TrustedBy.Length > 0 && staff.TrustedBy == view.Customer)
        : step.Holder == staff.Entity && step.Role == staff.Role;

    /// <summary>The whole case: its advisor; and of the body that answers for it or holds a part of it, who works there.</summary>
    public static bool MayOpen(StaffMember staff, CaseView view) => staff.Role switch
    {
        "advisor" => view.Advisor == staff.Id || staff.IsTrustedWith(view) || view.Steps.Any(step => MayDo(staff, view, step)),
        "officer" => view.Entity == staff.Entity || IsOwnFollowUp(staff, view) || HasAskedFor(staff, view) || view.Steps.Any(step => step.Holder == staff.Entity && step.Role == "officer")
            || view.Waiting.Any(wait => wait.Holder == staff.Entity) || view.Incidents.Any(incident => incident.Owner == staff.Entity),
        "secretary" or "member" => IsOfCouncil(view) || IsOfRegister(view) || IsOfCentre(view),
        "analyst" => IsOfRegister(view) || IsOfCentre(view) || HasAskedFor(staff, view),
        _ => HasAskedFor(staff, view),
    };

    private static bool IsOwnFollowUp(StaffMember staff, CaseView view) => view.Model == "follow-up" && view.Data["owner"]?.ToString() == staff.Entity;

    /// <summary>Whoever asked for a follow-up reads what came of it.</summary>
    private static bool HasAskedFor(StaffMember staff, CaseView view) =>
        view.Model == "follow-up" && view.Data["askedBy"]?.ToString() == staff.Entity && view.Data["askedRole"]?.ToString() == staff.Role;

    /// <summary>A موضوع, or what was assigned by its resolution.</summary>
    public static bool IsOfCouncil(CaseView view) => view.Customer.Length == 0 && view.Model is "council-item" or "follow-up" or "council-meeting" or "council-circulation";

    /// <summary>An entry that is proposed for a register of the Secretariat, or an assessment that becomes one.</summary>
    private static bool IsOfRegister(CaseView view) => view.Customer.Length == 0 && view.Model is "register-entry" or "service-card" or "compliance-assessment";

    /// <summary>An improvement project, an obstacle or a challenge of the Dubai Model Centre, or legislation under review.</summary>
    private static bool IsOfCentre(CaseView view) => view.Customer.Length == 0 && view.Model is "redesign" or "obstacle" or "challenge" or "legislation" or "legislation-opinion";

    /// <summary>An advisor who does the customer's own step acts for them.</summary>
    public static bool ActsFor(StaffMember staff, StepView step) => staff.Role == "advisor" && step.Holder == "customer";
}
