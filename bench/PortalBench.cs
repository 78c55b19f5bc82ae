using System.Globalization;

namespace Sijil.Bench;

/// <summary>How soon the customers' pages answer beside a million cases of everybody else: the first byte of nineteen pages in twenty.</summary>
internal static class PortalBench
{
    private const string Name = "portal";
    private const int Million = 1_000_000;
    private const int Warm = 100;
    private const int Samples = 400;
    private const double Milliseconds = 20;
    private static readonly string[] ForEverybody = ["/ar", "/ar/services", "/ar/services/DHA-02", "/ar/life-events/newborn", "/ar/search?q=%D8%B4%D9%87%D8%A7%D8%AF%D8%A9", "/ar/sign-in", "/ar/v", "/ar/voice", "/ar/map?still=true", "/en", "/ur", "/ar/conformance"];
    private static readonly string[] OfCustomer = ["/ar/cases", "/ar/inbox", "/ar/documents", "/ar/reads"];

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        var cases = options.IsGiven ? options.Cases : Million;
        using var scratch = new Scratch();
        await RunningSijil.Tool(cancel, "simulate", "--days", "365", "--cases", cases.ToString(CultureInfo.InvariantCulture), "--data", scratch.Folder);
        await using var running = await RunningSijil.Up(scratch.Folder, cancel);
        using var visitor = new PageVisitor(running.Url);
        var own = await visitor.OpenCase(cancel);
        if (own.Length is 0) throw new InvalidOperationException("No case could be opened for a customer who is signed in.");
        foreach (var path in ForEverybody.Concat(OfCustomer).Append(own + "?still=true"))
        {
            if (await visitor.Status(path, cancel) is not 200) throw new InvalidOperationException($"{path} is not served.");
            sheet.Add(new(Name, $"{(path.StartsWith(own, StringComparison.Ordinal) ? "a case of one's own" : path)}, beside {cases:N0} cases: first byte, p95", await P95(visitor, path, cancel), Milliseconds, "ms"));
        }
    }

    private static async Task<double> P95(PageVisitor visitor, string path, CancellationToken cancel)
    {
        for (var at = 0; at < Warm; at++) await visitor.FirstByte(path, cancel);
        List<double> took = [];
        for (var at = 0; at < Samples; at++) took.Add((await visitor.FirstByte(path, cancel)).TotalMilliseconds);
        return took.Order().ElementAt(Samples * 95 / 100);
    }
}
