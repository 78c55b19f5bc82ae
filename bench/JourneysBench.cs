using Sijil.Record;

namespace Sijil.Bench;

/// <summary>A whole journey from its opening to its end through the public door, beside a hand-written plan that keeps no more than it must, in turn.</summary>
internal static class JourneysBench
{
    private const string Name = "journeys";
    private const int Rounds = 5;
    private const int Warm = 20_000;
    private const int Alone = 1_000;
    private const int InFlight = 1_024;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        using var scratch = new Scratch();
        await using var world = new JourneyWorld(scratch.Folder);
        using var floor = new JourneyFloor(Path.Combine(scratch.Folder, "floor.db"));
        using var bare = new SqliteFloor(Path.Combine(scratch.Folder, "bare.db"));
        await world.Learn(cancel);
        await world.Run(Warm, InFlight, cancel);
        floor.Run(Warm);
        bare.Append(Alone, 1);
        List<Cost> ours = [], floors = [], oursAlone = [], bareAlone = [];
        var many = Math.Max(options.Cases / Rounds / 1_000, 1) * 1_000;
        for (var round = 0; round < Rounds; round++)
        {
            floors.Add(await Cost.Of(many, () => { floor.Run(many); return Task.CompletedTask; }));
            ours.Add(await Cost.Of(many, () => world.Run(many, InFlight, cancel)));
            bareAlone.Add(await Cost.Of(Alone, () => { bare.Append(Alone, 1); return Task.CompletedTask; }));
            oursAlone.Add(await Cost.Of(Alone, () => world.Run(Alone, 1, cancel)));
        }
        AppendBench.Tell(Name, "floor: a plan by hand, 1,000 a commit", floors);
        AppendBench.Tell(Name, "journeys, 1,024 in flight", ours);
        AppendBench.Tell(Name, "journeys, one in flight", oursAlone);
        if (world.Journal.Head != 1 + Warm + Rounds * (many + Alone)) throw new InvalidOperationException("Journeys were lost.");
        sheet.Add(new(Name, "a1 CPU of a journey, 1,024 in flight, in floors", AppendBench.Compare(ours, floors, cost => cost.Cpu), 8, "times"));
        sheet.Add(new(Name, "a4 bytes written a journey", Machine.Median(ours.Select(cost => cost.Bytes)), 2_500, "B"));
        sheet.Add(new(Name, "a4 flushes of the disk a journey", Machine.Median(ours.Select(cost => cost.Flushes)), 0.01, "flushes"));
        sheet.Add(new(Name, "a5 time of a journey, one in flight, in bare commits", AppendBench.Compare(oursAlone, bareAlone, cost => cost.Took), 4, "times"));
        if (PostgresServer.IsInstalled) await OnPostgres(sheet, world, many, cancel);
        else Sheet.Note(Name, $"PostgreSQL 15 is not installed: a8 is left out");
    }

    /// <summary>The same on PostgreSQL and on SQLite in turn; the server's processor time is counted with ours.</summary>
    private static async Task OnPostgres(Sheet sheet, JourneyWorld sqlite, int many, CancellationToken cancel)
    {
        await using var server = await PostgresServer.Start();
        await using var world = new JourneyWorld(await PostgresJournal.Open(server.Connection, TimeProvider.System, new SystemRandomness(), cancel));
        await world.Learn(cancel);
        await world.Run(Warm, InFlight, cancel);
        List<Cost> ours = [], beside = [];
        for (var round = 0; round < Rounds; round++)
        {
            var before = server.Cpu();
            var cost = await Cost.Of(many, () => world.Run(many, InFlight, cancel));
            ours.Add(cost with { Cpu = cost.Cpu + (server.Cpu() - before) / many });
            beside.Add(await Cost.Of(many, () => sqlite.Run(many, InFlight, cancel)));
        }
        AppendBench.Tell(Name, "on PostgreSQL, its server counted", ours);
        AppendBench.Tell(Name, "on SQLite beside it", beside);
        sheet.Add(new(Name, "a8 CPU of a journey on PostgreSQL, in those on SQLite", AppendBench.Compare(ours, beside, cost => cost.Cpu), 1.4, "times"));
    }
}
