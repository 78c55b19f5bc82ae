using System.Globalization;
using System.Security.Claims;
using Sijil.Facts;
using Sijil.Serve.Applications;
using Sijil.Serve.Desk;
using Sijil.Serve.Identity;
using Sijil.Serve.Mandates;

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

    /// <summary>For whom a customer acts now: themself, or the party that the gate has let them act for.</summary>
    public static Reach Reach(this ClaimsPrincipal user) => user.FindFirstValue(ActingGate.Party) is { } party
        ? new(party, user.Person(), [.. user.FindAll(ActingGate.Service).Select(service => service.Value)]) : Serve.Mandates.Reach.Own(user.Person());

    /// <summary>Whose things they see and whose cases they open.</summary>
    public static string Party(this ClaimsPrincipal user) => user.FindFirstValue(ActingGate.Party) ?? user.Person();

    public static bool IsActing(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == ActingGate.Party);

    public static Bilingual PartyName(this ClaimsPrincipal user) => user.IsActing() ? ActingGate.NameIn(user) : user.Name();

    /// <summary>The customer on the portal, for themself or for whom they act.</summary>
    public static Applicant Applicant(this ClaimsPrincipal user) => new(user.Party(), user.PartyName(), user.Sop(), user.Actor(), user.Reach());

    public static Actor Actor(this ClaimsPrincipal user) => new(user.Person(), user.Role(), user.Role() == "customer" ? "portal" : "desk", user.FindFirstValue(ActingGate.Party));

    /// <summary>The customer as themself, whomever they act for.</summary>
    public static Actor Self(this ClaimsPrincipal user) => user.Actor() with { For = null };

    public static StaffMember Staff(this ClaimsPrincipal user) => StaffMember.Of(user);
}
