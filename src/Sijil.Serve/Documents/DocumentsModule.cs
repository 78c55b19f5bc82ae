using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Serve.Documents;

/// <summary>Certificates and receipts: shown to their holder, carried away as papers that prove themselves, taken back by who issued them, verified by anyone without signing in.</summary>
public static class DocumentsModule
{
    public static void AddDocuments(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<Receipts>();
        app.Services.AddSingleton<Certificates>();
        app.Services.AddSingleton<RevokeCertificate>();
    }

    /// <summary>The keys by which papers are verified where there is no network.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/.well-known/sijil-keys.json", (OpenRecord record) => new PaperKeys(record.Papers.PublicKey, record.Checkpoints.PublicKey))
            .WithName("PaperKeys").WithTags("Documents").WithSummary("The public keys by which a paper of this house is verified offline").AllowAnonymous();
}
