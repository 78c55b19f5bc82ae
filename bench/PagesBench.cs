using System.Diagnostics;

namespace Sijil.Bench;

/// <summary>How soon a page's first byte comes, and how heavy the page is as it is served.</summary>
internal static class PagesBench
{
    private const string Name = "pages";
    private const int Warm = 100;
    private const int Samples = 200;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        using var scratch = new Scratch();
        await using var running = await RunningSijil.Up(scratch.Folder, cancel);
        using var visitor = new PageVisitor(running.Url);
        var own = await visitor.OpenCase(cancel);
        (string What, string Path)[] pages = [("home", "/ar"), ("service card", "/ar/services/DHA-02"), ("board", "/ar/board"), ("case", own)];
        foreach (var (what, path) in pages)
        {
            if (path.Length is 0 || await visitor.Status(path, cancel) is not 200)
            {
                Sheet.Note(Name, $"{what}: not served, so not measured");
                continue;
            }
            for (var at = 0; at < Warm; at++) await visitor.FirstByte(path, cancel);
            List<double> milliseconds = [];
            for (var at = 0; at < Samples; at++) milliseconds.Add((await visitor.FirstByte(path, cancel)).TotalMilliseconds);
            sheet.Add(new(Name, $"{what}: first byte, p50", Machine.Median(milliseconds), 10, "ms"));
            sheet.Add(new(Name, $"{what}: as served, without fonts", await visitor.Weight(path, cancel) / 1000.0, 60, "kB"));
        }
    }
}
