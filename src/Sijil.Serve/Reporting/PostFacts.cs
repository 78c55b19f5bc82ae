using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Sijil.Facts;

namespace Sijil.Serve.Reporting;

/// <summary>POST /api/facts: signed CloudEvents from entities that keep their own system.</summary>
internal static class PostFacts
{
    private static readonly string[] Single = ["application/cloudevents+json", "application/json"];
    private const string Batch = "application/cloudevents-batch+json";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/facts", Handle)
        .WithName(nameof(PostFacts)).WithTags("Reporting").AllowAnonymous().DisableAntiforgery()
        .WithSummary("Signed CloudEvents of finished transactions").Accepts<CloudEvent>("application/cloudevents+json", Batch)
        .Produces<ReportReply>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(409).ProducesProblem(422);

    private static async Task<IResult> Handle(HttpContext http, ReportDesk desk, CancellationToken cancel)
    {
        var kind = http.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (kind is null || (kind != Batch && !Single.Contains(kind))) return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await Body(http.Request, cancel) is not { } body) return Problem(ReportRefusals.TooLarge);

        var received = await desk.Receive(http.Request.Headers[ReportSignature.Header], body, cancel);
        if (received.IsRefused) return Problem(received.Refusal);
        return received.Value is [{ Refusal: { } refusal }] && kind != Batch ? Problem(refusal) : TypedResults.Ok(ReportReply.Of(received.Value));
    }

    /// <returns>Null when there is more than is accepted.</returns>
    private static async ValueTask<byte[]?> Body(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16_384];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + read > ReportDesk.MostBytes) return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private static ProblemHttpResult Problem(Refusal refusal) => TypedResults.Problem(refusal.Text.En, title: refusal.Code, statusCode: ReportRefusals.StatusOf(refusal),
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Code, ["text"] = refusal.Text });
}

/// <summary>The answer to a report: counts, and what became of each event.</summary>
internal sealed record ReportReply(int Accepted, int Known, int Refused, IReadOnlyList<ReportAnswer> Results)
{
    public static ReportReply Of(IReadOnlyList<ReportAnswer> answers) => new(
        answers.Count(answer => answer.Outcome is "accepted"), answers.Count(answer => answer.Outcome is "known"), answers.Count(answer => answer.Outcome is "refused"), answers);
}
