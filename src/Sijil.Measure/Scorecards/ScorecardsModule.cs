using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Facts.Registers;
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
        app.Services.AddSingleton(services => new Board(services.GetRequiredService<CaseFigures>(), services.GetRequiredService<RegisterFold>()));
        app.Services.AddSingleton<CaseTrail>();
        app.Services.AddSingleton<LogFigures>();
    }

    /// <summary>What an indicator reads now for one entity, in the indicator's own unit; null while there is nothing to count.</summary>
    public static decimal? ReadingOf(this IServiceProvider services, string indicator, string entity)
    {
        var board = services.GetRequiredService<Board>();
        if (board.Find(indicator) is not { } found) return null;
        var amount = board.Read(new BoardFilter(Entity: entity)).FirstOrDefault(one => one.Indicator.Id == indicator)?.Value.Amount;
        return found.IsShare ? amount * 100 : amount;
    }

    /// <summary>The same over one year's cases, of one entity or service or of all, with what it is made of.</summary>
    public static (decimal Amount, decimal Numerator, decimal Denominator)? CountOf(this IServiceProvider services, string indicator, string entity, string service, int year) =>
        CountOf(services.GetRequiredService<CaseFigures>(), services.GetRequiredService<RegisterFold>(), indicator, entity, service, year);

    /// <summary>The same over figures and registers folded up to any moment; the figures are those of <see cref="NewFold"/>.</summary>
    public static (decimal Amount, decimal Numerator, decimal Denominator)? CountOf(IFold figures, RegisterFold registers, string indicator, string entity, string service, int year)
    {
        var board = new Board((CaseFigures)figures, registers);
        if (board.Find(indicator) is not { } found) return null;
        var value = board.Read(found, new BoardFilter(Entity: entity, Service: service, From: new(year, 1, 1), To: new(year, 12, 31))).Value;
        return value.Amount is { } amount ? (found.IsShare ? amount * 100 : amount, value.Numerator, value.Denominator) : null;
    }

    /// <summary>The board over figures and registers folded up to any moment; the figures are those of <see cref="NewFold"/>.</summary>
    internal static Board BoardOf(IFold figures, RegisterFold registers) => new((CaseFigures)figures, registers);

    /// <summary>Where the transactions of such a fold come from, and how many from each.</summary>
    public static IReadOnlyList<(string Origin, int Count)> OriginsOf(IFold figures) => new Board((CaseFigures)figures, new()).Origins;

    /// <summary>The fold by itself, for tools that host folds without a web host.</summary>
    public static IFold NewFold() => new CaseFigures();
}
