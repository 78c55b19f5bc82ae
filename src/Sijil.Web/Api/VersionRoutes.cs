using System.Security.Claims;
using Sijil.Journeys;
using Sijil.Web.Access;
using Sijil.Web.Pages.Versions;

namespace Sijil.Web.Api;

/// <summary>A version of a journey, for programs.</summary>
internal sealed record ListedVersion(string Journey, string Version, bool IsInForce, IReadOnlyList<string> Pilots, DateTimeOffset? Since, int Begun, int Open);

/// <summary>The versions of the journeys that the caller answers for.</summary>
internal static class VersionRoutes
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/journeys/{journey}/versions", List).WithTags("Versions").WithName("ListVersions")
        .WithSummary("Since when cases begin by each version of a journey, and how many are open")
        .Produces<IReadOnlyList<ListedVersion>>().ProducesProblem(404)
        .WithMetadata(new ApiExample(null, """[{"journey":"redesign","version":"f2ac9723c0c7…","isInForce":true,"pilots":[],"since":"2026-11-22T06:00:00Z","begun":6,"open":4}]"""));

    private static IResult List(string journey, ClaimsPrincipal user, VersionRights rights, MigrationDesk desk) => !rights.MaySee(user.Staff(), journey) ? ApiModule.Problem(MigrationRefusals.NoSuchVersion.With(journey, "")) :
        TypedResults.Ok<IReadOnlyList<ListedVersion>>([.. desk.Versions(journey).Select(version => new ListedVersion(version.Model, version.Hash, version.IsCurrent, version.Pilots, version.Since, version.Begun, version.Open))]);
}
