using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sijil.Web.Kit;

namespace Sijil.Web.Tests;

/// <summary>The shell alone in memory: pages and parts without any room behind them.</summary>
public sealed class Site : IAsyncLifetime
{
    private WebApplication? app;
    private HttpClient? client;

    public HttpClient Client => client ?? throw new InvalidOperationException("The site has not started.");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Sijil.Web", EnvironmentName = "Production", ContentRootPath = Tree.Web });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddKit();
        app = builder.Build();
        app.UseKit();
        app.MapGet("/{lang}/broken", IResult () => throw new InvalidOperationException("on purpose"));
        app.MapGet("/api/broken", IResult () => throw new InvalidOperationException("on purpose"));
        await app.StartAsync();
        client = app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (app is not null) await app.DisposeAsync();
    }
}
