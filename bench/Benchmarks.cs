namespace Sijil.Bench;

/// <summary>Every benchmark by its name.</summary>
internal static class Benchmarks
{
    private static readonly (string Name, Func<Sheet, BenchOptions, CancellationToken, Task> Run)[] All =
    [
        ("up", UpBench.Run), ("pages", PagesBench.Run), ("simulate", SimulateBench.Run), ("restart", RestartBench.Run), ("append", AppendBench.Run), ("decisions", DecisionsBench.Run), ("drools", DroolsBench.Run),
        ("secretariat", SecretariatBench.Run), ("papers", PapersBench.Run), ("journeys", JourneysBench.Run), ("peer", PeerBench.Run), ("cards", CardsBench.Run), ("api", ApiBench.Run), ("mining", MiningBench.Run), ("predict", PredictionBench.Run), ("mandates", MandatesBench.Run), ("year", YearBench.Run), ("portal", PortalBench.Run),
    ];

    private static int Cases(string[] args) =>
        Array.IndexOf(args, "--cases") is >= 0 and var at && at + 1 < args.Length && int.TryParse(args[at + 1], out var cases) && cases > 0 ? cases : new BenchOptions(false).Cases;

    public static async Task<int> Run(string[] args, CancellationToken cancel)
    {
        var name = args.FirstOrDefault(arg => !arg.StartsWith('-') && !char.IsDigit(arg[0])) ?? "all";
        var chosen = All.Where(bench => name == "all" ? bench.Name is not ("year" or "portal") : bench.Name == name).ToList();    // a year and a million cases take minutes and gigabytes: only who names them gets them
        if (chosen.Count is 0)
        {
            await Console.Error.WriteLineAsync($"لا يوجد قياس بهذا الاسم: {name}");
            await Console.Error.WriteLineAsync($"There is no benchmark '{name}'; there are: {string.Join(", ", All.Select(bench => bench.Name))}, all. Options: --unbuilt, --cases N.");
            return 2;
        }
        var sheet = new Sheet();
        var options = new BenchOptions(args.Contains("--unbuilt"), Cases(args)) { IsGiven = args.Contains("--cases") };
        Console.WriteLine(Machine.Describe());
        Console.WriteLine($"{"bench",-9} {"what",-58} {"measured",12} {"unit",-8}    {"limit",7}   {"ratio",6}");
        foreach (var bench in chosen) await bench.Run(sheet, options, cancel);
        return sheet.Close();
    }
}

/// <param name="Unbuilt">Also clones the project into an empty folder and times its first start.</param>
/// <param name="Cases">How many cases a bench of cases runs.</param>
internal sealed record BenchOptions(bool Unbuilt, int Cases = 50_000)
{
    /// <summary>Whether somebody said how many.</summary>
    public bool IsGiven { get; init; }
}
