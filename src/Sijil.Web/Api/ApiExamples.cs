using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sijil.Serve.Reporting;

namespace Sijil.Web.Api;

/// <summary>What a call is sent and what it answers, as one may copy it.</summary>
internal sealed record ApiExample(string? Request, string? Response);

/// <summary>Puts the examples of each call into the description of the API.</summary>
internal sealed class ApiExamples : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiExample>().LastOrDefault() is not { } example) return Task.CompletedTask;
        if (example.Request is { } request && operation.RequestBody?.Content?.TryGetValue("application/json", out var sent) == true) sent.Example = JsonNode.Parse(request);
        foreach (var (status, answer) in operation.Responses ?? [])
            if (example.Response is { } response && status.StartsWith('2') && answer.Content?.TryGetValue("application/json", out var told) == true) told.Example = JsonNode.Parse(response);
        return Task.CompletedTask;
    }
}

/// <summary>Says how a program is known.</summary>
internal sealed class ApiIntroduction : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "Sijil";
        document.Info.Description = $"A person is known by the cookie of signing in, a body's program by the header {ReportSignature.Header}: keyid=…, t=SECOND, v1=BASE64, an ECDSA P-256 signature over «SECOND.METHOD /address?query\\nBODY», or by the token that POST /api/token gives for a request so signed (Authorization: Bearer …), for a quarter of an hour. " +
            "Every refusal is a problem with a stable code and its text in Arabic and English. Every call may be repeated: the second changes nothing.";
        return Task.CompletedTask;
    }
}
