using Sijil.Journeys;
using Sijil.Serve.Contacts;

namespace Sijil.Serve.Desk;

/// <summary>Says of an advisor whether the customer of a case lets them look and act at this moment.</summary>
internal sealed class Trust(Consents consents)
{
    public async ValueTask<StaffMember> Of(StaffMember staff, CaseView view, CancellationToken cancel)
    {
        if (staff.Role is not "advisor" || view.Advisor == staff.Id || view.Customer.Length is 0) return staff;
        foreach (var person in view.Parties.Prepend(view.Customer))
            if (await consents.InForceFor(staff.Id, person, cancel) is not null) return staff with { TrustedBy = person };
        return staff;
    }
}
