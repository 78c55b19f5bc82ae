using Microsoft.AspNetCore.Mvc;
using Sijil.Facts;
using Sijil.Web.Access;

namespace Sijil.Web.Api;

/// <summary>What programs may do with cases, versions and migrations: the same use cases as on the pages, the same rights, and nothing without a right.</summary>
internal static class ApiModule
{
    public static void AddApi(this WebApplicationBuilder app)
    {
        app.Services.AddOpenApi(options => options.AddOperationTransformer<ApiExamples>().AddDocumentTransformer<ApiIntroduction>());
        app.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var people = Group(routes, "/api", Policies.Program);
        CaseRoutes.Map(people);
        TaskRoutes.Map(people);
        var staff = Group(routes, "/api", Policies.StaffProgram);
        TokenRoutes.Map(staff);
        MessageRoutes.Map(staff);
        VersionRoutes.Map(staff);
        MigrationRoutes.Map(staff);
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string path, string policy) =>
        routes.MapGroup(path).RequireAuthorization(policy).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(EntityKeyScheme.MostBytes)).ProducesProblem(StatusCodes.Status401Unauthorized);

    public static IResult Problem(Refusal refusal) => TypedResults.Problem(refusal.Text.En, title: refusal.Code, statusCode: StatusOf(refusal.Code),
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Code, ["text"] = refusal.Text });

    private static int StatusOf(string code) => code switch
    {
        "case-not-found" or "no-such-service" or "no-such-plan" or "no-such-message" or "no-such-version" => StatusCodes.Status404NotFound,
        "not-yours" or "not-your-role" or "not-signed" or "identity-too-low" or "only-the-customer-pays" => StatusCodes.Status403Forbidden,
        "step-gone" or "held-by-another" or "other-plan" or "plan-not-run" or "plan-underway" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
