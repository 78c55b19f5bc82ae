using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Steer.Coverage;

/// <summary>What of the source documents is built: read from models/coverage.json, and borne out by a test that opens every page and performs every act.</summary>
public static class CoverageModule
{
    public static void AddCoverage(this IHostApplicationBuilder app, string models) => app.Services.AddSingleton(_ => Read(models));

    /// <exception cref="JsonException">The file is not what it should be; the message names the place.</exception>
    internal static CoverageSheet Read(string models) =>
        JsonSerializer.Deserialize<CoverageSheet>(File.ReadAllBytes(Path.Combine(models, "coverage.json")), JsonSerializerOptions.Web)!;
}
