using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Measure.Savings;
using Sijil.Measure.Scorecards;

namespace Sijil.Measure.Prediction;

/// <summary>What is expected of a changed model: many runs of it, and as many of the model as it is.</summary>
internal sealed class Forecast(Habits habits, UnitCosts costs)
{
    /// <param name="progress">Told how many of how many runs are done.</param>
    public async Task<(IReadOnlyList<double[]> Runs, Assumptions Assumed)> Of(ProcessPlan plan, JourneyLibrary library, int runs, int cases, long seed, Action<int>? progress, CancellationToken cancel)
    {
        var assumed = new Assumptions();
        List<double[]> figures = [];
        for (var number = 0; number < runs; number++)
        {
            var run = new ModelRun(habits, plan, library.With(plan));
            var seen = await run.Go(cases, seed + number, cancel);
            figures.Add(seen.Read(rows => CaseFigure.Of(rows, Ended(rows), costs)));
            assumed.Add(run.Assumed);
            progress?.Invoke(number + 1);
        }
        return (figures, assumed);
    }

    /// <summary>The middle of the runs, and the bounds between which nineteen of twenty came.</summary>
    public static IReadOnlyList<PredictedFigure> Sum(IReadOnlyList<double[]> runs, IReadOnlyList<double[]> asItIs, double[] today) =>
    [
        .. CaseFigure.Codes.Select((code, at) => new PredictedFigure(code, today[at], Quantile.Median([.. asItIs.Select(run => run[at])]),
            Quantile.Median([.. runs.Select(run => run[at])]), Quantile.Of([.. runs.Select(run => run[at])], 0.025), Quantile.Of([.. runs.Select(run => run[at])], 0.975))),
    ];

    private static List<int> Ended(CaseFigures seen) => [.. Enumerable.Range(0, seen.Rows.Count).Where(row => ((Facet)seen.Rows.Facets[row]).Has(Facet.Closed))];
}
