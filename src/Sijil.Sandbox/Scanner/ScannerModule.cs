using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Serve.Uploads;

namespace Sijil.Sandbox.Scanner;

/// <summary>A malware scanner to practise with: it knows the industry's harmless test file, and one marker that makes it fail.</summary>
public static class ScannerModule
{
    public static void AddScannerEmulator(this IHostApplicationBuilder app) => app.Services.AddSingleton<IMalwareScan, EmulatedScan>();
}
