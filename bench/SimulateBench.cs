using System.Globalization;
using System.Text.RegularExpressions;

namespace Sijil.Bench;

/// <summary>How many cases a second the simulated emirate runs through the engine, the tool's own start included.</summary>
internal static partial class SimulateBench
{
    private const string Name = "simulate";
    private const int Rounds = 3;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        List<double> perSecond = [], cpu = [];
        var roots = new HashSet<string>();
        for (var round = 0; round < Rounds; round++)
        {
            using var scratch = new Scratch();
            var ran = await Simulate(scratch.Folder, days: 30, seed: 1, cancel);
            perSecond.Add(ran.Cases / ran.Took.TotalSeconds);
            cpu.Add(ran.Cpu.TotalMicroseconds / ran.Cases);
            roots.Add(ran.Root);
        }
        if (roots.Count is not 1) throw new InvalidOperationException("The same seed gave different records.");
        sheet.Add(new(Name, "cases a second (simulate --days 30 --seed 1, whole process)", Machine.Median(perSecond), 2_000, "cases/s", AtLeast: true));
        Sheet.Note(Name, $"CPU a case, start included: {Machine.Median(cpu):0} us");
    }

    public static async Task<Simulated> Simulate(string data, int days, int seed, CancellationToken cancel)
    {
        var (line, took, cpu) = await RunningSijil.Tool(cancel, "simulate", "--days", $"{days}", "--seed", $"{seed}", "--data", data);
        var match = LastLine().Match(line);
        if (!match.Success) throw new InvalidOperationException($"The simulation ended with: {line}");
        long Number(int group) => long.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        return new(Number(1), Number(2), match.Groups[3].Value, took, cpu);
    }

    [GeneratedRegex("^SIMULATED: ([0-9]+) cases, ([0-9]+) facts, root ([0-9a-fA-F]+)$")]
    private static partial Regex LastLine();
}

internal sealed record Simulated(long Cases, long Facts, string Root, TimeSpan Took, TimeSpan Cpu);
