using System.Globalization;

namespace Sijil.Bench;

/// <summary>How soon a page of the Secretariat comes with ten thousand matters and fifty thousand follow-ups in the record, and a pack of forty papers.</summary>
internal static class SecretariatBench
{
    private const string Name = "secretariat";
    private const string Secretary = "00000000-0000-4000-9000-000000000004";
    private const int Items = 10_000, FollowUps = 50_000, Services = 2_000, Redesigns = 300, Papers = 40, Warm = 10, Samples = 100;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        using var scratch = new Scratch();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await new SecretariatWorld(Items, FollowUps, Services, Redesigns).Load(scratch.Folder, cancel);
        Sheet.Note(Name, $"{Items} matters and {FollowUps} follow-ups, {Services} cards and {Redesigns} projects run through the engine in {watch.Elapsed.TotalSeconds:0.0} s");
        await using var running = await RunningSijil.Up(scratch.Folder, cancel);
        using var visitor = new PageVisitor(running.Url);
        await visitor.SignInAs(Secretary, cancel);
        foreach (var path in (string[])["/ar/secretariat", "/ar/secretariat/follow-ups", "/ar/projects", "/ar/registers/services"]) Sheet.Note(Name, $"{path} counts {await visitor.Counts(path, cancel)}");
        foreach (var path in (string[])["/ar/secretariat", "/ar/secretariat?show=ended&p=3", "/ar/secretariat?q=4321", "/ar/secretariat/follow-ups", "/ar/secretariat/follow-ups?show=overdue&p=9",
            "/ar/secretariat/follow-ups?show=contradicted", "/ar/secretariat/resolutions", "/ar/meetings", "/ar/secretariat/items/bench-item-40", "/ar/projects", "/ar/obstacles", "/ar/registers/services", "/ar/registers/services?q=رخصة", "/ar/services", "/ar/search?q=رخصة", "/ar/plan",
            "/ar/registers", "/ar/board", "/ar/compliance", "/ar/compliance/reports", "/ar/legislation", "/ar/plan/reports", "/ar/plan/changes"])
            sheet.Add(new(Name, $"{path}: first byte, p95", await P95(visitor, path, cancel), 100, "ms"));
        var pack = await Lock(visitor, cancel);
        sheet.Add(new(Name, $"a pack of {Papers} papers in both languages, p95", await P95(visitor, pack, cancel) / 1000, 2, "s"));
        var report = $"/ar/plan/reports/{TimeProvider.System.GetUtcNow().Year}?date={TimeProvider.System.GetUtcNow():yyyy-MM-dd}";
        if (await visitor.Readable(report, cancel) != await visitor.Readable(report, cancel)) throw new InvalidOperationException("The annual report for one date came in two ways.");
        sheet.Add(new(Name, "the annual report of today, both languages, p95", await P95(visitor, report, cancel) / 1000, 10, "s"));
        Sheet.Note(Name, $"memory: {Machine.Megabytes(running.Process):0} MB");
    }

    private static async Task<double> P95(PageVisitor visitor, string path, CancellationToken cancel)
    {
        if (await visitor.Status(path, cancel) is not 200 and var status) throw new InvalidOperationException($"{path} answered {status}.");
        for (var at = 0; at < Warm; at++) await visitor.FirstByte(path, cancel);
        List<double> took = [];
        for (var at = 0; at < Samples; at++) took.Add((await visitor.FirstByte(path, cancel)).TotalMilliseconds);
        return took.Order().ElementAt(Samples * 95 / 100);
    }

    /// <summary>A meeting with its agenda full and its pack locked, as the secretary does it at the pages.</summary>
    private static async Task<string> Lock(PageVisitor visitor, CancellationToken cancel)
    {
        var step = await visitor.Press("/ar/meetings", "/ar/meetings?handler=begin", cancel, ("mode", "meeting"), ("key", "bench"));
        await visitor.Press(step, step, cancel, ("meeting.council", "strategic-affairs-council"), ("meeting.date", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("meeting.time", "10:00"), ("meeting.place.ar", "دبي"));
        var meeting = $"/ar/meetings/{step.Split("/cases/")[1].Split('/')[0]}";
        for (var paper = 0; paper < Papers; paper++) await visitor.Press(meeting, $"{meeting}?handler=table", cancel, ("item", $"bench-item-{paper * 40}"));
        await visitor.Press(meeting, $"{meeting}?handler=lock", cancel);
        return $"{meeting}/pack";
    }
}
