using Sijil.Facts.Registers;
using Sijil.Journeys.Library;
using Sijil.Serve.Desk;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Versions;

/// <summary>Who may see the versions of a journey and move its cases: the model centre those of all, an officer those of the journeys of their body's services.</summary>
internal sealed class VersionRights(JourneyLibrary library, RegisterFold registers)
{
    /// <summary>Whoever may have journeys to answer for.</summary>
    public static bool HasRoom(System.Security.Claims.ClaimsPrincipal user) => user.Role() is "analyst" or "secretary" or "officer";

    /// <summary>The journeys that the reader may see, by their names.</summary>
    public IReadOnlyList<string> Journeys(StaffMember staff) => [.. library.Plans.Where(plan => MaySee(staff, plan.Id)).Select(plan => plan.Id).Order(StringComparer.Ordinal)];

    public bool MaySee(StaffMember staff, string journey) => library.Has(journey) && (staff.Role is "analyst" or "secretary" || MayMove(staff, journey));

    public bool MayMove(StaffMember staff, string journey) => staff.Role switch
    {
        "analyst" => library.Has(journey),
        "officer" => BodiesOf(journey).Any() && BodiesOf(journey).All(body => body == staff.Entity),    // what several bodies run, none of them changes alone
        _ => false,
    };

    /// <summary>The bodies whose services are done by the journey.</summary>
    public IEnumerable<string> BodiesOf(string journey) => registers.Services.Values
        .Where(card => library.Current(journey).Journey.Service == card.Code || card.SubServices.Any(sub => card.JourneyOf(sub.Code) == journey)).Select(card => card.Entity).Distinct();
}
