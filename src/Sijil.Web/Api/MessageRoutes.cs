using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Web.Access;

namespace Sijil.Web.Api;

/// <summary>A message for the case that waits for it.</summary>
/// <param name="Key">By which the case is found; nothing where the message opens a journey.</param>
/// <param name="Id">The sender's own; the same again is the same message.</param>
internal sealed record NewMessage(string Name, string? Key, string Id, JsonObject? Payload);

/// <summary>What became of a message.</summary>
/// <param name="Case">The case that it opened or met; nothing while it is kept for the case that will wait for it.</param>
internal sealed record TakenMessage(string? Case);

/// <summary>A body's program tells a case something.</summary>
internal static class MessageRoutes
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/messages", Send).WithTags("Messages").WithName("SendMessage")
        .WithSummary("Hands a message to the case that waits for its key, or keeps it for the case that will")
        .Accepts<NewMessage>("application/json").Produces<TakenMessage>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(422)
        .WithMetadata(new ApiExample("""{"name":"lease-registered","key":"S06Q0J7VVMG3RY1PC","id":"dld-2026-118","payload":{"lease":"L-118"}}""", """{"case":"S06Q0J7VVMG3RY1PC"}"""));

    private static async Task<IResult> Send([FromBody] NewMessage said, ClaimsPrincipal user, CaseDesk cases, JourneyLibrary library, CancellationToken cancel)
    {
        if (user.Role() != "officer" || user.Staff().Entity is not { Length: > 0 } entity) return ApiModule.Problem(CaseRefusals.NotYourRole);
        if (said is not { Name: { Length: > 0 and <= 200 }, Id: { Length: > 0 and <= 200 } } || said.Key is { Length: > 500 }) return ApiModule.Problem(ApiRefusals.Incomplete.With("name, key, id"));
        if (!IsAwaited(library, said.Name)) return ApiModule.Problem(ApiRefusals.NoSuchMessage.With(said.Name));
        var payload = said.Payload ?? [];
        payload["from"] = entity;    // whatever it says of itself: the sender is known by its key
        var taken = await cases.Receive(said.Name, said.Key ?? "", $"{entity}/{said.Id}", payload, Origin.Live, cancel);
        return taken.IsRefused ? ApiModule.Problem(taken.Refusal) : TypedResults.Ok(new TakenMessage(taken.Value?.Id));
    }

    private static bool IsAwaited(JourneyLibrary library, string name) => library.Opens(name) || library.Plans.Any(plan => plan.Nodes.Any(node => node.MessageName == name && (Sijil.Bpmn.NodeKinds.Catches(node.Kind) || node.Kind is Sijil.Bpmn.NodeKind.ReceiveTask)));
}
