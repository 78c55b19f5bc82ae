using System.Diagnostics;
using System.Text;

namespace Sijil.Bench;

/// <summary>The real program as a process of its own, from its Release build.</summary>
internal sealed class RunningSijil : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly StringBuilder said = new();

    private RunningSijil(Process process, int port) => (Process, Url) = (process, new Uri($"http://localhost:{port}"));

    public Process Process { get; }
    public Uri Url { get; }
    public TimeSpan ReadyAfter { get; private set; }

    public static Task<RunningSijil> Up(string data, CancellationToken cancel, params string[] more) =>
        Up("dotnet", [Host, "up"], data, cancel, more);

    /// <summary>Starts `up` by this program and waits until it says that it is ready.</summary>
    public static async Task<RunningSijil> Up(string program, string[] first, string data, CancellationToken cancel, params string[] more)
    {
        var port = FreePort.Next();
        var watch = Stopwatch.StartNew();
        var running = new RunningSijil(Start(program, [.. first, "--port", $"{port}", "--data", data, .. more]), port);
        try
        {
            await running.Await(watch, cancel);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a tool to its end and gives its last line and how long it took.</summary>
    public static async Task<(string LastLine, TimeSpan Took, TimeSpan Cpu)> Tool(CancellationToken cancel, params string[] args)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start("dotnet", [Host, .. args]);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var cpu = await CpuOf(process, output, cancel);
        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync(cancel);
        var took = watch.Elapsed;
        if (process.ExitCode is not 0) throw new InvalidOperationException($"`{string.Join(' ', args)}` ended with {process.ExitCode}: {lines.LastOrDefault()}");
        return (lines.LastOrDefault() ?? "", took, cpu);
    }

    // An ended process no longer tells its processor time, so it is asked while it runs.
    private static async Task<TimeSpan> CpuOf(Process process, Task ended, CancellationToken cancel)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var cpu = TimeSpan.Zero;
        while (!ended.IsCompleted && await ticks.WaitForNextTickAsync(cancel))
        {
            process.Refresh();
            try
            {
                cpu = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }
        return cpu;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private static string Host => Path.Combine(Machine.Root, "artifacts", "host", "Sijil.Web.dll");

    private async Task Await(Stopwatch watch, CancellationToken cancel)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Heard(string? line)
        {
            lock (said) said.AppendLine(line);
            if (line is null) ready.TrySetException(new InvalidOperationException($"Sijil did not start: {said}"));
            else if (line.StartsWith("Sijil is ready", StringComparison.Ordinal)) ready.TrySetResult();
        }
        Process.ErrorDataReceived += (_, line) => { lock (said) said.AppendLine(line.Data); };
        Process.OutputDataReceived += (_, line) => Heard(line.Data);
        Process.BeginErrorReadLine();
        Process.BeginOutputReadLine();
        await ready.Task.WaitAsync(Longest, cancel);
        await Answers(cancel);
        ReadyAfter = watch.Elapsed;
    }

    private async Task Answers(CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = Url };
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        do
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
            if (answer.IsSuccessStatusCode) return;
        }
        while (await ticks.WaitForNextTickAsync(cancel));
    }

    private static Process Start(string program, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Machine.Root };
        foreach (var arg in args) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }
}
