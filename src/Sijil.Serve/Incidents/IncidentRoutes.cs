using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Desk;

namespace Sijil.Serve.Incidents;

/// <summary>The list of what is stuck and each act about it, for programs: the same rules as on the pages.</summary>
/// <remarks>A body must be application/json, which no form of another site can send without being asked first.</remarks>
internal static class IncidentRoutes
{
    private const int MostBytes = 512 * 1024;

    /// <summary>The last part of each address and the act that it is.</summary>
    private static readonly (string Path, string Act, string Summary)[] Acts =
    [
        ("attempt", "retry", "Has what is stuck tried again"),
        ("settlement", "settle", "Says whether an effect in doubt was done, and by what it is known"),
        ("skip", "skip", "Takes the stuck step as done without being done"),
        ("data", "change", "Changes what the stuck case knows, and tries the step again"),
        ("place", "move", "Puts the stuck case at another step of its model"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var incidents = routes.MapGroup("/api/incidents").WithTags("Incidents").RequireAuthorization("staff");
        incidents.MapGet("/", List).WithName("ListIncidents").WithSummary("Everything stuck that the caller may know of, the longest first").Produces<IReadOnlyList<ListedIncident>>();
        incidents.MapPost("/attempts", RetryAll).WithName("RetryIncidents").WithSummary($"Has all that is stuck in this way tried again, {RetryIncidents.AtOnce} at once at most, the longest first")
            .DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes)).Accepts<IncidentAct>("application/json").Produces<RetriedMany>();
        foreach (var (path, act, summary) in Acts)
            incidents.MapPost($"/{{case}}/{{incident}}/{path}", (string @case, string incident, [FromBody] IncidentAct said, ClaimsPrincipal user, ActOnIncident use, CancellationToken cancel) =>
                    Handle(@case, incident, act, said, user, use, cancel))
                .WithName($"Incident{char.ToUpperInvariant(path[0])}{path[1..]}").WithSummary(summary).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes))
                .Accepts<IncidentAct>("application/json").Produces<ActedCase>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<Ok<IReadOnlyList<ListedIncident>>> List(ClaimsPrincipal user, IncidentList list, string? owner, string? kind, int? days, bool? simulated, CancellationToken cancel)
    {
        var found = await list.Of(StaffMember.Of(user), Asked(owner, kind, days, simulated), cancel);
        return TypedResults.Ok<IReadOnlyList<ListedIncident>>([.. found.Select(one => ListedIncident.Of(one))]);
    }

    private static async Task<Ok<RetriedMany>> RetryAll([FromBody] IncidentAct said, ClaimsPrincipal user, RetryIncidents use, string? owner, string? kind, int? days, CancellationToken cancel) =>
        TypedResults.Ok(await use.Handle(StaffMember.Of(user), Asked(owner, kind, days, simulated: false), said.Why ?? "", cancel));

    private static IncidentFilter Asked(string? owner, string? kind, int? days, bool? simulated) =>
        new(owner, kind, days is { } old and > 0 and < 10_000 ? TimeSpan.FromDays(old) : null, simulated == true ? OriginKind.Simulated : OriginKind.Live);

    private static async Task<Results<Ok<ActedCase>, ProblemHttpResult>> Handle(string caseId, string incident, string act, IncidentAct said, ClaimsPrincipal user, ActOnIncident use, CancellationToken cancel)
    {
        var acted = await use.Handle(StaffMember.Of(user), caseId, incident, act, said, cancel);
        return acted.IsRefused ? Problem(acted.Refusal) : TypedResults.Ok(new ActedCase(acted.Value.Id, acted.Value.Version, acted.Value.Outcome, acted.Value.LiveNodes, [.. acted.Value.Incidents.Select(one => one.Id)]));
    }

    private static ProblemHttpResult Problem(Refusal refusal) => TypedResults.Problem(refusal.Text.En, title: refusal.Code, statusCode: refusal.Code switch
    {
        "case-not-found" or "incident-gone" => StatusCodes.Status404NotFound,
        "no-authority" => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    }, extensions: new Dictionary<string, object?> { ["code"] = refusal.Code, ["text"] = refusal.Text });
}

/// <summary>Something stuck, for programs.</summary>
internal sealed record ListedIncident(string Case, string Incident, string Step, string Owner, string Code, Bilingual Reason, DateTimeOffset Since, IReadOnlyList<string> Acts, IReadOnlyList<string> Places)
{
    public static ListedIncident Of(StuckThing one) =>
        new(one.Case.Id, one.Incident.Id, one.Incident.Step, one.Incident.Owner, one.Incident.Code, one.Incident.Text, one.Incident.Since, one.Incident.Acts, one.Incident.Places);
}

/// <summary>A case after something was done about it: where it stands, and what is still stuck.</summary>
internal sealed record ActedCase(string Case, long Version, string Outcome, IReadOnlyList<string> Steps, IReadOnlyList<string> Incidents);
