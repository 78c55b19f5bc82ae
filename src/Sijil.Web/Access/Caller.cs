using System.Globalization;
using System.Security.Claims;
using Sijil.Facts;
using Sijil.Serve.Applications;
using Sijil.Serve.Desk;
using Sijil.Serve.Identity;

namespace Sijil.Web.Access;

/// <summary>Who is asking, as the cookie says it.</summary>
internal static class Caller
{
    public static IEnumerable<Claim> ClaimsOf(SignedIn who) =>
    [
        new(ClaimTypes.NameIdentifier, who.Person), new(ClaimTypes.Role, who.Role), new("name-ar", who.Name.Ar), new("name-en", who.Name.En),
        new("sop", who.Sop.ToString(CultureInfo.InvariantCulture)), new("entity", who.Entity),
    ];

    public static string Person(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    public static string Role(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Role) ?? "";

    public static bool IsCustomer(this ClaimsPrincipal user) => user.Role() == "customer";

    /// <summary>Signed in, and not as a customer.</summary>
    public static bool IsStaff(this ClaimsPrincipal user) => user.Role() is { Length: > 0 } and not "customer";

    public static Bilingual Name(this ClaimsPrincipal user) => new(user.FindFirstValue("name-ar") ?? "", user.FindFirstValue("name-en") ?? "");

    public static int Sop(this ClaimsPrincipal user) => int.TryParse(user.FindFirstValue("sop"), CultureInfo.InvariantCulture, out var sop) ? sop : 0;

    /// <summary>The customer as themselves, on the portal.</summary>
    public static Applicant Applicant(this ClaimsPrincipal user) => new(user.Person(), user.Name(), user.Sop(), user.Actor());

    public static Actor Actor(this ClaimsPrincipal user) => new(user.Person(), user.Role(), user.Role() == "customer" ? "portal" : "desk");

    public static StaffMember Staff(this ClaimsPrincipal user) => StaffMember.Of(user);
}
