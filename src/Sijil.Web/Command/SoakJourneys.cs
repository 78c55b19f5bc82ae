using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Sijil.Journeys;
using Sijil.Sandbox.Faults;

namespace Sijil.Web.Command;

/// <summary>Worlds of ever new seeds, kills and power cuts in turn, for as long as one likes; goes on where it was left.</summary>
internal static class SoakJourneys
{
    private const int WorldsInTurn = 200;
    private const int KillsInTurn = 10;
    private const int CutsInTurn = 5;

    public static System.CommandLine.Command Command()
    {
        var minutes = new Option<double>("--minutes") { Description = "المدة بالدقائق · how long, in minutes", DefaultValueFactory = _ => 10 };
        var data = Tools.Data();
        var command = new System.CommandLine.Command("journeys", "اختبار رحلات المتعاملين تحت الأعطال · journeys under faults, kills and power cuts") { minutes, data };
        command.SetAction((parsed, cancel) => Run(TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(data)!, cancel));
        return command;
    }

    private static async Task<int> Run(TimeSpan time, string data, CancellationToken cancel)
    {
        Directory.CreateDirectory(data);
        var file = Path.Combine(data, "soak-journeys.json");
        var done = await Read(file, cancel);
        if (CutVolume.Hindrance() is { } why) Console.WriteLine($"no power cuts: {why}");
        for (var total = Stopwatch.StartNew(); total.Elapsed < time && !cancel.IsCancellationRequested;)
        {
            done = await Worlds(done, data, cancel);
            await Write(file, done);
            if (total.Elapsed < time) done = await Kills(done, cancel);
            if (total.Elapsed < time && CutVolume.Hindrance() is null) done = await Cuts(done, cancel);
            await Write(file, done);
            Progress.Show($"soak: {done.Line}");
        }
        Progress.End();
        Console.WriteLine($"SOAK: {done.Line}");
        return done.Violations == 0 ? 0 : 1;
    }

    private static async Task<JourneySoak> Worlds(JourneySoak done, string data, CancellationToken cancel)
    {
        var tally = await FaultRuns.Run(done.NextSeed, WorldsInTurn, Planted.None, Environment.ProcessorCount, (outcome, _) =>
        {
            if (outcome.Breaches.Count > 0) FaultsTool.Show(outcome, Planted.None, data);
        }, cancel);
        return done with { NextSeed = done.NextSeed + WorldsInTurn, Seeds = done.Seeds + tally.Seeds, Crashes = done.Crashes + tally.Crashes, Violations = done.Violations + tally.Violations };
    }

    private static async Task<JourneySoak> Kills(JourneySoak done, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("sijil-kills-");
        try
        {
            var loop = new KillLoop(typeof(SoakJourneys).Assembly.Location, Path.Combine(folder.FullName, "data"), Path.Combine(folder.FullName, "books.txt"), done.Kills + 1);
            for (var kill = 0; kill < KillsInTurn; kill++) await loop.Live(TimeSpan.FromMilliseconds(700), host => host.Kill(), cancel);
            var found = Show("kills", done.Kills + 1, await loop.Check(cancel));
            return done with { Kills = done.Kills + KillsInTurn, Acknowledged = done.Acknowledged + loop.Acknowledged, Violations = done.Violations + found };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<JourneySoak> Cuts(JourneySoak done, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("sijil-cuts-");
        try
        {
            using var volume = CutVolume.Make(folder.FullName);
            if (volume is null) return done;
            var loop = new KillLoop(typeof(SoakJourneys).Assembly.Location, Path.Combine(volume.Folder, "data"), Path.Combine(folder.FullName, "books.txt"), done.Cuts + 1);
            Directory.CreateDirectory(Path.Combine(volume.Folder, "data"));
            var found = 0;
            for (var cut = 0; cut < CutsInTurn && found == 0; cut++)
            {
                await loop.LiveUntilCut(volume, TimeSpan.FromMilliseconds(700), cancel);
                found = Show("cuts", done.Cuts + 1, await loop.Check(cancel));
            }
            return done with { Cuts = done.Cuts + CutsInTurn, Acknowledged = done.Acknowledged + loop.Acknowledged, Violations = done.Violations + found };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Show(string what, long seed, IReadOnlyList<Breach> breaches)
    {
        foreach (var breach in breaches.Take(5)) Console.WriteLine($"{what} of seed {seed}: {breach.Rule} {breach.Where}: {breach.Why}");
        return breaches.Count;
    }

    private static async Task<JourneySoak> Read(string file, CancellationToken cancel)
    {
        if (!File.Exists(file)) return new();
        await using var stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync<JourneySoak>(stream, cancellationToken: cancel) ?? new();
    }

    private static async Task Write(string file, JourneySoak done)
    {
        await File.WriteAllBytesAsync(file + ".next", JsonSerializer.SerializeToUtf8Bytes(done));
        File.Move(file + ".next", file, overwrite: true);
    }
}

/// <summary>How far a soak of journeys has come.</summary>
internal sealed record JourneySoak(long NextSeed = 1_000_001, long Seeds = 0, long Crashes = 0, long Kills = 0, long Cuts = 0, long Acknowledged = 0, long Violations = 0)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Line => $"{Seeds} seeds, {Crashes} crashes, {Kills} kills, {Cuts} power cuts, {Acknowledged} acknowledged, {Violations} violations";
}
