using System.Diagnostics;

namespace Sijil.Bench;

/// <summary>How long `up` takes until it serves, and how much memory it then holds.</summary>
internal static class UpBench
{
    private const string Name = "up";
    private const int Rounds = 5;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        using var scratch = new Scratch();
        if (options.Unbuilt) await Unbuilt(sheet, scratch, cancel);
        var data = Path.Combine(scratch.Folder, "data");
        await using (var first = await RunningSijil.Up(Command, ["up"], data, cancel))
            Sheet.Note(Name, $"first start on an empty folder, with its sample month: {first.ReadyAfter.TotalSeconds:0.00} s, {Machine.Megabytes(first.Process):0} MB");
        List<double> seconds = [], megabytes = [];
        for (var round = 0; round < Rounds; round++)
        {
            await using var again = await RunningSijil.Up(Command, ["up"], data, cancel);
            seconds.Add(again.ReadyAfter.TotalSeconds);
            megabytes.Add(Machine.Megabytes(again.Process));
        }
        sheet.Add(new(Name, "ready when built (./sijil up)", Machine.Median(seconds), 5, "s"));
        sheet.Add(new(Name, "memory when ready", Machine.Median(megabytes), 400, "MB"));
    }

    private static string Command => Path.Combine(Machine.Root, "sijil");

    private static async Task Unbuilt(Sheet sheet, Scratch scratch, CancellationToken cancel)
    {
        var clone = Path.Combine(scratch.Folder, "clone");
        using (var git = Process.Start(new ProcessStartInfo("git", ["clone", "--quiet", Machine.Root, clone]))!)
        {
            await git.WaitForExitAsync(cancel);
            if (git.ExitCode is not 0) throw new InvalidOperationException("The project could not be cloned.");
        }
        await using var running = await RunningSijil.Up(Path.Combine(clone, "sijil"), ["up"], Path.Combine(scratch.Folder, "unbuilt"), cancel);
        sheet.Add(new(Name, "ready unbuilt (clone, ./sijil up)", running.ReadyAfter.TotalSeconds, 90, "s"));
    }
}
