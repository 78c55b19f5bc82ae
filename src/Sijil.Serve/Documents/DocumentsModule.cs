using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.Documents;

/// <summary>Certificates: shown to their holder, verified by anyone without signing in.</summary>
public static class DocumentsModule
{
    public static void AddDocuments(this IHostApplicationBuilder app) => app.Services.AddSingleton<Certificates>();
}
