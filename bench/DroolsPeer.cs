using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Sijil.Bench;

/// <summary>Drools' own native program for DMN, installed into a folder that goes away again. It is asked over HTTP, and reads and compiles the model with each question.</summary>
internal sealed class DroolsPeer : IDisposable
{
    public const string Package = "@kie-tools/jitexecutor-native@1.44.1-Final";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private readonly Scratch scratch = new();
    private readonly HttpClient client = new() { Timeout = Longest };
    private Process? process;

    /// <summary>The peer; nothing, with the reason said, where npm or the package is not to be had or does not run here.</summary>
    public static async Task<DroolsPeer?> Install(CancellationToken cancel)
    {
        var peer = new DroolsPeer();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(peer.scratch.Folder, "package.json"), "{ \"private\": true }", cancel);
            var start = new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", Package])
            {
                WorkingDirectory = peer.scratch.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            using var npm = Process.Start(start)!;
            var (_, said) = (npm.StandardOutput.ReadToEndAsync(cancel), npm.StandardError.ReadToEndAsync(cancel));
            await npm.WaitForExitAsync(cancel);
            if (npm.ExitCode is not 0) Sheet.Note("drools", $"without Drools: npm said {(await said).Split('\n')[0]}");
            else if (await peer.Start(cancel)) return peer;
            else Sheet.Note("drools", $"without Drools: its program does not answer on this machine");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            Sheet.Note("drools", $"without Drools: {missing.Message}");
        }
        peer.Dispose();
        return null;
    }

    /// <summary>Processor time of the program so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The values of every decision; nothing where it refuses the model or the question.</summary>
    public async Task<JsonElement?> Ask(byte[] question, CancellationToken cancel)
    {
        using var content = new ByteArrayContent(question);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await client.PostAsync(new Uri("/jitdmn", UriKind.Relative), content, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        return answer.IsSuccessStatusCode ? JsonElement.Parse(text) : null;
    }

    /// <summary>A request that does nothing: what HTTP alone costs.</summary>
    public async Task Knock(CancellationToken cancel)
    {
        using var answer = await client.GetAsync(new Uri("/q/health/live", UriKind.Relative), cancel);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        if (process is { HasExited: false }) process.Kill();
        process?.WaitForExit();
        process?.Dispose();
        client.Dispose();
        scratch.Dispose();
    }

    private async Task<bool> Start(CancellationToken cancel)
    {
        var system = OperatingSystem.IsWindows() ? "win32/jitexecutor.exe" : OperatingSystem.IsMacOS() ? "darwin/jitexecutor" : "linux/jitexecutor";
        var program = Path.Combine(scratch.Folder, "node_modules", "@kie-tools", "jitexecutor-native", "dist", system);
        if (!File.Exists(program) || RuntimeInformation.OSArchitecture is not Architecture.X64) return false;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var port = FreePort.Next();
        process = Process.Start(new ProcessStartInfo(program, [$"-Dquarkus.http.port={port}", "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.log.level=OFF"]) { RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        client.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        return await Answers(cancel);
    }

    private async Task<bool> Answers(CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (watch.Elapsed < Longest && !process!.HasExited && await ticks.WaitForNextTickAsync(cancel))
        {
            try
            {
                await Knock(cancel);
                return true;
            }
            catch (HttpRequestException)
            {
                continue;    // not listening yet
            }
        }
        return false;
    }
}
