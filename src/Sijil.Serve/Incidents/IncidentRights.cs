using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Desk;

namespace Sijil.Serve.Incidents;

/// <summary>Who may do what about something stuck.</summary>
internal static class IncidentRights
{
    public static readonly Refusal NoAuthority = new("no-authority", new(
        "هذا الإجراء من صلاحية الجهة التي تتولى الخدمة. يمكن للجهة صاحبة النظام ومستشار المعاملة إعادة المحاولة وقيد ما أفادت به الجهة.",
        "This is for the body that answers for the service. The body whose system it is and the case’s advisor may have it tried again, and record what the body says."));

    /// <summary>Whoever may open the case, and the body that is told of it.</summary>
    public static bool MaySee(StaffMember staff, CaseView view, IncidentView incident) => IsWith(staff, view, incident) || DeskRights.MayOpen(staff, view);

    /// <summary>Trying again and settling a doubt: whom it is with. Skipping, changing and moving: only who answers for the case.</summary>
    public static bool May(StaffMember staff, CaseView view, IncidentView incident, string act) =>
        act is "retry" or "settle" ? IsWith(staff, view, incident) || Answers(staff, view) : Answers(staff, view);

    /// <summary>The body that owns it, or the advisor who stands by the customer.</summary>
    private static bool IsWith(StaffMember staff, CaseView view, IncidentView incident) => staff.Role == "advisor"
        ? view.Advisor == staff.Id || incident.Owner == "advisor" && view.Advisor.Length == 0
        : staff.Role is "officer" or "secretary" && incident.Owner == staff.Entity;

    /// <summary>An officer of the body whose service it is; of a case that serves no customer and belongs to nobody else, the Secretariat.</summary>
    private static bool Answers(StaffMember staff, CaseView view) => staff.Role switch
    {
        "officer" => view.Entity == staff.Entity,
        "secretary" => view.Customer.Length == 0 && (view.Entity.Length == 0 || view.Entity == staff.Entity || DeskRights.MayOpen(staff, view)),
        _ => false,
    };
}
