using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Measure.Scorecards;

/// <summary>The policy board: indicators counted from facts, each figure open down to its cases.</summary>
public static class ScorecardsModule
{
    /// <summary>The board; expects the registers to be there, and the fold of figures to be followed.</summary>
    public static void AddScorecards(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<CaseFigures>();
        app.Services.AddSingleton<IFold>(services => services.GetRequiredService<CaseFigures>());
        app.Services.AddSingleton<Board>();
        app.Services.AddSingleton<Breakdown>();
        app.Services.AddSingleton<CaseTrail>();
        app.Services.AddSingleton<LogFigures>();
    }

    /// <summary>The fold by itself, for tools that host folds without a web host.</summary>
    public static IFold NewFold() => new CaseFigures();
}
