namespace Sijil.Bench;

/// <summary>The models of DMN's compatibility kit beside Drools: only those that pass whole in both, HTTP measured by a request that does nothing and taken off.</summary>
internal static class DroolsBench
{
    private const string Name = "drools";
    private const int Calls = 60, Knocks = 3_000, Fewest = 20, Longest = 240;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        var kit = Environment.GetEnvironmentVariable("SIJIL_DATA") is { } data ? Path.Combine(data, "dmn-tck") : "";
        if (!Directory.Exists(kit))
        {
            Sheet.Note(Name, $"left out: SIJIL_DATA holds no dmn-tck");
            return;
        }
        using var peer = await DroolsPeer.Install(cancel);
        if (peer is null) return;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var (models, left) = KitModel.All(kit);
        var both = models.Where(model => model.Passes(peer, cancel)).ToList();
        Sheet.Note(Name, $"{DroolsPeer.Package}, native: {both.Count} of {models.Count} models pass whole in both; {left} that import each other are left out");
        var http = await Of(peer, Knocks, () => peer.Knock(cancel));
        List<Beside> measured = [];
        foreach (var model in both)
            if (watch.Elapsed.TotalSeconds < Longest || measured.Count < Fewest) measured.Add(await Measure(model, peer, http, cancel));
        Sheet.Note(Name, $"{measured.Count} of them measured, each by its first case; microseconds of processor time, medians: HTTP alone {http:0}, taken off");
        Tell("read, compiled and decided (Drools cannot be asked otherwise)", measured, one => one.Anew);
        Tell("decided by a model read before, beside the same", measured, one => one.Again);
        Summary(sheet, "read, compiled, decided", measured, one => one.Anew);
        Summary(sheet, "decided, the model kept", measured, one => one.Again);
    }

    private static void Tell(string what, List<Beside> measured, Func<Beside, double> ours)
    {
        var slowest = measured.MinBy(one => one.Theirs / ours(one))!;
        Sheet.Note(Name, $"{what}: Drools {Machine.Median(measured.Select(one => one.Theirs)):0} us, ours {Machine.Median(measured.Select(ours)):0.0} us; nearest to each other {slowest.Model}, {slowest.Theirs:0} and {ours(slowest):0.0} us");
    }

    private static void Summary(Sheet sheet, string what, List<Beside> measured, Func<Beside, double> ours)
    {
        sheet.Add(new(Name, $"models of {measured.Count} that are faster here, {what}", measured.Count(one => ours(one) < one.Theirs), measured.Count, "models", AtLeast: true));
        sheet.Add(new(Name, $"Drools, in ours, median: {what}", Machine.Median(measured.Select(one => one.Theirs / ours(one))), 1, "times", AtLeast: true));
    }

    /// <summary>Drools and ours by turns, so that what else the machine does meets both; HTTP alone is taken off Drools' time.</summary>
    private static async Task<Beside> Measure(KitModel model, DroolsPeer peer, double http, CancellationToken cancel)
    {
        for (var warm = 0; warm < 5; warm++)
        {
            await peer.Ask(model.Question, cancel);
            model.Anew();
            model.Again();
        }
        var whole = await Of(peer, Calls, () => peer.Ask(model.Question, cancel));
        var anew = await Cost.Of(Calls, () => Times(Calls, model.Anew));
        var again = await Cost.Of(Calls * 50, () => Times(Calls * 50, model.Again));
        return new(model.Name, Math.Max(whole - http, 0), anew.Cpu, again.Cpu);
    }

    private static async Task<double> Of(DroolsPeer peer, int calls, Func<Task> ask)
    {
        var before = peer.Cpu;
        for (var call = 0; call < calls; call++) await ask();
        return (peer.Cpu - before).TotalMicroseconds / calls;
    }

    private static Task Times(int count, Action run)
    {
        for (var at = 0; at < count; at++) run();
        return Task.CompletedTask;
    }

    /// <summary>A model's processor time a question, in microseconds: Drools without HTTP, ours from the file, ours from the model read before.</summary>
    private sealed record Beside(string Model, double Theirs, double Anew, double Again);
}
