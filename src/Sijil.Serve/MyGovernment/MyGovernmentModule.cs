using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.MyGovernment;

/// <summary>What a person has with the whole of government: cases, messages, documents, and who read their data and why.</summary>
public static class MyGovernmentModule
{
    public static void AddMyGovernment(this IHostApplicationBuilder app) => app.Services.AddSingleton<MyGovernment>();
}
