using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sijil.Serve.Reporting;

namespace Sijil.Bench;

/// <summary>Workload J behind HTTP: a post of a body's program, known by the token it was given, runs a journey to its end and is answered after the commit, beside a Kestrel that only keeps what it is sent, in turn.</summary>
internal static class ApiBench
{
    private const string Name = "api";
    private const int Rounds = 3;
    private const int Warm = 2 * ApiModels.People;
    private const int Compared = 50;

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        using var scratch = new Scratch();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(Path.Combine(scratch.Folder, ApiHost.KeyFile), key.ExportPkcs8PrivateKeyPem(), cancel);
        using var ours = await ServedHere.Start("api", scratch.Folder, cancel);
        using var floor = await ServedHere.Start("echo", scratch.Folder, cancel);
        var token = (await Send(ours, key, HttpMethod.Post, "/api/token", [], cancel)).GetProperty("access_token").GetString()!;
        var calls = new Calls(token, scratch.Folder);
        var many = Math.Max(options.Cases / Rounds / 1_000, 1) * 1_000;
        foreach (var server in (ServedHere[])[ours, floor])
        {
            await server.Load(calls.Posts(Warm), cancel);
            await server.Load(calls.Gets(await First(ours, key, cancel), Warm), cancel);
        }
        List<double> posts = [], gets = [], tails = [], rates = [];
        for (var round = 0; round < Rounds; round++)
        {
            var (echo, post) = (await floor.Load(calls.Posts(many), cancel), await ours.Load(calls.Posts(many), cancel));
            var slow = await ours.Load(calls.Posts(many), cancel, post.Rate / 2);
            var asked = calls.Gets(await First(ours, key, cancel), many);
            var (plain, get) = (await floor.Load(asked, cancel), await ours.Load(asked, cancel));
            Sheet.Note(Name, $"posts {post.Rate:0}/s ({post.Cpu:0} us CPU, p99 {post.P99:0.0} ms) of {echo.Rate:0}/s ({echo.Cpu:0} us); at half the rate p50 {slow.P50:0.0} ms, p99 {slow.P99:0.0} ms; gets {get.Rate:0}/s ({get.Cpu:0} us) of {plain.Rate:0}/s ({plain.Cpu:0} us)");
            posts.Add(post.Rate / echo.Rate);
            gets.Add(get.Rate / plain.Rate);
            tails.Add(slow.P99);
        }
        await Check(ours, key, calls.Made, cancel);
        sheet.Add(new(Name, "e1 posts that run a journey, in durable echoes", Machine.Median(posts), 0.35, "times", AtLeast: true));
        sheet.Add(new(Name, "e2 p99 of a post at half that rate", Machine.Median(tails), 20, "ms"));
        sheet.Add(new(Name, "e3 authorised gets of a case, in plain gets", Machine.Median(gets), 0.4, "times", AtLeast: true));
    }

    private static async Task<string> First(ServedHere ours, ECDsa key, CancellationToken cancel) => (await Send(ours, key, HttpMethod.Post, "/api/messages", Calls.Body(0), cancel)).GetProperty("case").GetString()!;

    /// <summary>Some of the journeys, asked for again: the same case, and at its end.</summary>
    private static async Task Check(ServedHere ours, ECDsa key, int made, CancellationToken cancel)
    {
        for (var at = 0; at < Compared; at++)
        {
            var told = await Send(ours, key, HttpMethod.Post, "/api/messages", Calls.Body(made / Compared * at), cancel);
            var found = await Send(ours, key, HttpMethod.Get, $"/api/cases/{told.GetProperty("case").GetString()}", [], cancel);
            if (found.GetProperty("outcome").GetString() != "completed") throw new InvalidOperationException($"A journey did not end: {found}");
        }
    }

    private static async Task<JsonElement> Send(ServedHere ours, ECDsa key, HttpMethod method, string path, byte[] body, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{ours.Port}") };
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add(ReportSignature.Header, Calls.Sign(key, method.Method, path, body));
        if (body.Length > 0) request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var answer = await client.SendAsync(request, cancel);
        if (answer.StatusCode is not HttpStatusCode.OK) throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
    }
}

/// <summary>Requests as a body's program sends them, made before they are timed.</summary>
internal sealed class Calls(string token, string folder)
{
    private int files;

    /// <summary>How many journeys have been asked for; the first is asked for by hand.</summary>
    public int Made { get; private set; } = 1;

    public static byte[] Body(int journey) => Encoding.UTF8.GetBytes(ApiModels.Post(journey).ToJsonString(JsonSerializerOptions.Web));

    public static string Sign(ECDsa key, string method, string path, byte[] body) =>
        ReportSignature.Sign(key, ApiHost.KeyId, TimeProvider.System.GetUtcNow(), [.. Encoding.UTF8.GetBytes($"{method} {path}\n"), .. body]);

    /// <returns>A file of posts, each of another journey.</returns>
    public string Posts(int many)
    {
        var from = Made;
        Made += many;
        return Kept(Enumerable.Range(from, many).Select(Body).Select(body => HttpLoad.Request("POST", "/api/messages", token, body)));
    }

    public string Gets(string caseId, int many)
    {
        var request = HttpLoad.Request("GET", $"/api/cases/{caseId}", token, []);
        return Kept(Enumerable.Repeat(request, many));
    }

    private string Kept(IEnumerable<byte[]> requests)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"calls-{files++}"));
        HttpLoad.Write(file, requests);
        return file;
    }
}

/// <summary>One of this program's servers in a process of its own.</summary>
internal sealed class ServedHere : IDisposable
{
    private readonly Process process;

    private ServedHere(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public static async Task<ServedHere> Start(string what, string folder, CancellationToken cancel)
    {
        var port = FreePort.Next();
        var served = new ServedHere(Own(true, "serve", what, folder, port.ToString(CultureInfo.InvariantCulture)), port);
        if (await served.process.StandardOutput.ReadLineAsync(cancel) is not "ready") throw new InvalidOperationException($"The server of {what} did not start.");
        return served;
    }

    /// <summary>Sends a file of requests from a process of its own.</summary>
    public async Task<LoadFigures> Load(string file, CancellationToken cancel, double rate = 0)
    {
        var before = Cpu();
        using var load = Own(false, "load", file, Port.ToString(CultureInfo.InvariantCulture), rate.ToString(CultureInfo.InvariantCulture));
        var figures = JsonSerializer.Deserialize<LoadFigures>(await load.StandardOutput.ReadToEndAsync(cancel), JsonSerializerOptions.Web)!;
        await load.WaitForExitAsync(cancel);
        return figures.Failed is 0 ? figures with { Cpu = (Cpu() - before).TotalMicroseconds / figures.Requests } : throw new InvalidOperationException($"{figures.Failed} of {figures.Requests} requests were not answered well.");
    }

    private TimeSpan Cpu()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static Process Own(bool asked, params string[] args) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sijil.Bench.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardInput = asked })!;
}
