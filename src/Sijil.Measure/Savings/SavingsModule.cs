using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Measure.Savings;

/// <summary>What a changed journey saves: counted from the cases before and after, customers' apart from the government's, audited apart from announced.</summary>
public static class SavingsModule
{
    public static void AddSavings(this IHostApplicationBuilder app) => app.Services.AddSingleton<Audit>();
}
