using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Prediction;

/// <summary>What a changed journey is expected to do, written down before it is in force, and held against what came.</summary>
public static class PredictionModule
{
    public static void AddPrediction(this IHostApplicationBuilder app) =>
        app.Services.AddSingleton<Predictions>().AddSingleton<IFold>(services => services.GetRequiredService<Predictions>()).AddSingleton<Foretold>();

    /// <summary>Learns from a record that nobody serves, runs the changed model and writes down what is expected; the line tells how much was run.</summary>
    /// <param name="asOf">Nothing later is looked at.</param>
    public static async Task<Outcome<string>> Predict(IJournal journal, Keyring keyring, JourneyLibrary library, RegisterFold registers, TimeProvider clock,
        string service, ProcessPlan plan, string file, int runs, int? cases, long seed, DateTimeOffset? asOf, Action<int, int>? progress, CancellationToken cancel)
    {
        var figures = new CaseFigures();
        await foreach (var entry in journal.Read(0, journal.Head, cancel)) figures.Apply(entry);
        var made = await new PredictModel(journal, keyring, library, registers, figures, clock).Run(new(service, plan, file, runs, cases, seed, asOf), progress, cancel);
        return made.IsRefused ? made.Refusal : Told(made.Value);
    }

    /// <summary>How well a log's last third is foretold from the rest, in days of the earth mover's distance: by drawing from its past at random, by that cut where the log was drawn, and by simulation.</summary>
    public static (int Past, int Came, double Drawn, double Cut, double Simulated)? Try(Sijil.Mining.Logs.EventLog log) => LogForecast.Of(log);

    private static string Told(PredictionMade made) => string.Join(Environment.NewLine,
    [
        made.Prediction,
        .. made.Figures.Select(figure => FormattableString.Invariant($"  {figure.Code,-16} {figure.Today,10:0.###}  check {figure.Check,10:0.###}  expected {figure.Median,10:0.###}  [{figure.Low:0.###}, {figure.High:0.###}]")),
        .. made.Assumptions.Select(one => $"  assumed: {one.Code} {one.What} ×{one.Times}"),
        $"PREDICTED: {made.Runs} runs, {made.Figures.Count} indicators",
    ]);
}
