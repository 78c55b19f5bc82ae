using System.Security.Claims;
using Sijil.Web.Access;

namespace Sijil.Web.Api;

/// <summary>A body's program signs once and is known for a quarter of an hour.</summary>
internal static class TokenRoutes
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/token", Give).WithTags("Token").WithName("GetToken")
        .WithSummary("Gives a body's program a token in exchange for a signed request; with it, the next requests need no signature")
        .Produces<ProgramToken>().ProducesProblem(403)
        .WithMetadata(new ApiExample(null, """{"access_token":"CfDJ8…","token_type":"Bearer","expires_in":900}"""));

    // A token is not given for a token: whoever holds one for a while does not hold it for ever.
    private static async Task<IResult> Give(ClaimsPrincipal user, HttpContext context, ProgramTokens tokens, CancellationToken cancel) =>
        EntityKeyScheme.IsSigned(context.Request) && await tokens.Give(user.Person(), cancel) is { } token
            ? TypedResults.Ok(token)
            : ApiModule.Problem(ApiRefusals.NotSigned);
}
