using System.Security.Claims;
using Sijil.Steer.Bodies;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>Who is asking, as the councils' rooms want to know it.</summary>
internal static class Readers
{
    public static Reader Reader(this ClaimsPrincipal user) => new(user.Person(), user.Role(), user.Staff().Entity);
}
