using Sijil.Measure.Prediction;
using Sijil.Mining.Files;

namespace Sijil.Bench;

/// <summary>How well simulation foretells: fitted on the first two thirds of each real log, its cycle times of the last third beside those drawn from the past at random. Every log is printed, misses too.</summary>
internal static class PredictionBench
{
    private const string Name = "predict";

    public static Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        var folder = Environment.GetEnvironmentVariable("SIJIL_DATA") is { Length: > 0 } data ? Path.Combine(data, "event-logs") : "";
        if (!Directory.Exists(folder))
        {
            Sheet.Note(Name, $"SIJIL_DATA names no folder with event-logs: nothing is foretold");
            return Task.CompletedTask;
        }
        var (logs, better) = (0, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*.xes*", SearchOption.AllDirectories).Where(path => !path.Contains("xes-import-cases", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            using var file = File.OpenRead(path);
            if (PredictionModule.Try(LogFile.Load(file, path).Log) is not var (past, came, drawn, cut, simulated)) continue;
            logs++;
            if (simulated < drawn) better++;
            Sheet.Note(Name, $"{Path.GetFileName(path)}: from {past:#,0} cases {came:#,0}; drawn at random {drawn:0.000} d, cut where the log was {cut:0.000} d, simulated {simulated:0.000} d: {(simulated < drawn ? "better" : "missed")}");
            sheet.Add(new(Name, $"{Path.GetFileName(path).Split('.')[0]} simulated / drawn at random", simulated / drawn, 1, "times"));
        }
        Sheet.Note(Name, $"better than drawing at random on {better} of {logs} logs");
        return Task.CompletedTask;
    }
}
