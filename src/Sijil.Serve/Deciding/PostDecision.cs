using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Explain;
using Sijil.Facts;

namespace Sijil.Serve.Deciding;

/// <summary>POST /api/decisions/{model}/{decision}: asks a decision model; nothing is written, and nobody's data is looked up.</summary>
internal static class PostDecision
{
    private const int MostBytes = 64 * 1024;
    private static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/decisions/{model}/{decision}", Handle)
        .WithName(nameof(PostDecision)).WithTags("Decisions").AllowAnonymous().DisableAntiforgery()
        .WithSummary("Asks a decision model; with ?explain=true it tells how it came to the answer")
        .Accepts<JsonElement>("application/json").Produces<JsonElement>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413);

    private static async Task<IResult> Handle(string model, string decision, bool? explain, HttpContext http, DecisionDesk desk, CancellationToken cancel)
    {
        if (desk.Find(model) is not { } found || !DecisionDesk.Has(found, decision)) return Problem(DecisionRefusals.NotFound(model, decision), StatusCodes.Status404NotFound);
        if (await Body(http.Request, cancel) is not { } body) return Problem(DecisionRefusals.TooLarge, StatusCodes.Status413PayloadTooLarge);
        JsonElement json;
        try
        {
            json = body.Length == 0 ? JsonElement.Parse("{}") : JsonElement.Parse(body.Span);
        }
        catch (JsonException broken)
        {
            return Problem(DecisionRefusals.NotJson(broken.LineNumber + 1 ?? 1, broken.BytePositionInLine + 1 ?? 1), StatusCodes.Status400BadRequest);
        }
        if (json.ValueKind != JsonValueKind.Object) return Problem(DecisionRefusals.NotObject, StatusCodes.Status400BadRequest);
        return TypedResults.Bytes(Answer(desk, found, decision, json, explain == true), "application/json");
    }

    private static ReadOnlyMemory<byte> Answer(DecisionDesk desk, DmnModel model, string decision, JsonElement json, bool explain)
    {
        var inputs = DmnInputs.Read(model, json);
        var explanation = explain ? desk.Explain(model, decision, inputs) : null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, plain)) AnswerJson.Write(writer, model, decision, explanation?.Result ?? desk.Decide(model, decision, inputs), explanation);
        return buffer.WrittenMemory;
    }

    /// <returns>Null when there is more than is accepted.</returns>
    private static async ValueTask<ReadOnlyMemory<byte>?> Body(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8_192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + read > MostBytes) return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private static ProblemHttpResult Problem(Refusal refusal, int status) => TypedResults.Problem(refusal.Text.En, title: refusal.Code, statusCode: status,
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Code, ["text"] = refusal.Text });
}
