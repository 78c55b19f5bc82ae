namespace Sijil.Bench;

/// <summary>How long a record with a million facts takes to serve again after it was cut off.</summary>
internal static class RestartBench
{
    private const string Name = "restart";
    private const int Facts = 1_000_000;
    private const int Rounds = 3;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        using var scratch = new Scratch();
        var (facts, seed) = (0L, 0);
        for (seed = 1; facts < Facts; seed++) facts += (await SimulateBench.Simulate(scratch.Folder, days: 30, seed, cancel)).Facts;
        await using (var first = await RunningSijil.Up(scratch.Folder, cancel))
            Sheet.Note(Name, $"{facts} facts; the first start, which counts every fact: {first.ReadyAfter.TotalSeconds:0.00} s, {Machine.Megabytes(first.Process):0} MB");
        List<double> seconds = [], megabytes = [];
        for (var round = 0; round < Rounds; round++)
        {
            await using var again = await RunningSijil.Up(scratch.Folder, cancel);
            seconds.Add(again.ReadyAfter.TotalSeconds);
            megabytes.Add(Machine.Megabytes(again.Process));
        }
        sheet.Add(new(Name, "ready after a cut, a million facts", Machine.Median(seconds), 5, "s"));
        Sheet.Note(Name, $"memory with a million facts: {Machine.Median(megabytes):0} MB");
    }
}
