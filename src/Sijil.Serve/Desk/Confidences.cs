using Sijil.Journeys;

namespace Sijil.Serve.Desk;

/// <summary>Finds cases for a member of staff; one that they may not know of is not there.</summary>
internal sealed class Confidences(CaseDesk cases, IEnumerable<ICaseDiscretion> discretions)
{
    public async ValueTask<CaseView?> Find(StaffMember staff, string caseId, CancellationToken cancel) =>
        await cases.Find(caseId, cancel) is { } view && discretions.All(one => one.MayKnow(staff.Id, staff.Role, staff.Entity, view)) ? view : null;
}
