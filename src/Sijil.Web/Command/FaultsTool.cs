using System.CommandLine;
using System.Globalization;
using Sijil.Sandbox.Faults;

namespace Sijil.Web.Command;

/// <summary>Lives through worlds in which everything fails, seed by seed, and says what did not hold and how to see it again.</summary>
internal static class FaultsTool
{
    private const int MostShown = 5;

    public static System.CommandLine.Command Command()
    {
        var seeds = new Option<long>("--seeds") { Description = "عدد البذور · how many seeds", DefaultValueFactory = _ => 500 };
        var seed = new Option<long>("--seed") { Description = "البذرة الأولى · the first seed", DefaultValueFactory = _ => 1 };
        var planted = new Option<Planted>("--planted") { Description = "خلل مزروع للتأكد من كشفه · a bug planted to see it found" };
        var data = Tools.Data();
        var command = new System.CommandLine.Command("faults", "محاكاة الأعطال · live through crashes, lost messages and failing systems") { seeds, seed, planted, data, Host(), FaultsOfSystems.Command() };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(seed), parsed.GetValue(seeds), parsed.GetValue(planted), parsed.GetValue(data)!, cancel));
        return command;
    }

    /// <summary>The program that the kill loop starts and kills; no tool for people.</summary>
    private static System.CommandLine.Command Host()
    {
        var (data, books, unsynced) = (Tools.Data(), new Option<string>("--books") { Required = true }, new Option<bool>("--unsynced"));
        var command = new System.CommandLine.Command("host") { data, books, unsynced };
        command.Hidden = true;
        command.SetAction((parsed, cancel) => FaultHost.Run(parsed.GetValue(data)!, parsed.GetValue(books)!, parsed.GetValue(unsynced), Console.In, Console.Out, cancel));
        return command;
    }

    private static async Task<int> Run(long first, long count, Planted planted, string data, CancellationToken cancel)
    {
        var tally = await FaultRuns.Run(first, count, planted, Environment.ProcessorCount, (outcome, sofar) =>
        {
            if (outcome.Breaches.Count > 0) Show(outcome, planted, data);
            if (sofar.Seeds % 10 == 0) Progress.Show($"faults: {sofar.Seeds} / {count} · {sofar.Crashes} · {sofar.Violations}");
        }, cancel);
        Progress.End();
        Console.WriteLine(tally.LastLine);
        return tally.Violations == 0 ? 0 : 1;
    }

    /// <summary>A seed that failed prints itself and is kept.</summary>
    public static void Show(FaultOutcome outcome, Planted planted, string data)
    {
        var again = $"./sijil faults --seeds 1 --seed {outcome.Seed}{(planted is Planted.None ? "" : $" --planted {planted}")}";
        Console.WriteLine($"seed {outcome.Seed}: {again}");
        foreach (var breach in outcome.Breaches.Take(MostShown)) Console.WriteLine($"  {breach.Rule} {breach.Where}: {breach.Why}");
        if (planted is not Planted.None) return;
        Directory.CreateDirectory(data);
        var found = string.Create(CultureInfo.InvariantCulture, $"{outcome.Seed} {outcome.Breaches[0].Rule} {outcome.Breaches[0].Where}");
        File.AppendAllLines(Path.Combine(data, "failed-seeds.txt"), [found]);
    }
}
