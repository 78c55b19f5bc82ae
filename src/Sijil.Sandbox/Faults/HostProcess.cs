using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Sijil.Sandbox.Faults;

/// <summary>The small program as a process of its own: it is told what to do, and killed.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<string[]?>> waiting = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task hearing;
    private readonly Lock gate = new();
    private long order;
    private volatile bool isOver;

    /// <param name="program">The built sijil, whose <c>faults host</c> it is.</param>
    public HostProcess(string program, string data, string books, bool unsynced)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in (string[])[program, "faults", "host", "--data", data, "--books", books, .. unsynced ? (string[])["--unsynced"] : []]) start.ArgumentList.Add(arg);
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Complaints.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        hearing = Hear();
    }

    public ConcurrentQueue<string> Complaints { get; } = [];
    public bool IsOver => isOver;

    public async Task Ready(CancellationToken cancel) => await await Task.WhenAny(ready.Task, Task.Delay(TimeSpan.FromSeconds(60), cancel));

    /// <returns>What it answered; null when it was killed before it did, and nobody knows whether it is done.</returns>
    public async Task<string[]?> Do(string what, string with)
    {
        var mine = Interlocked.Increment(ref order);
        var answer = waiting[mine] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            lock (gate) process.StandardInput.Write(string.Create(CultureInfo.InvariantCulture, $"{what} {mine} {with}\n"));
        }
        catch (IOException)
        {
            return null;
        }
        if (isOver) answer.TrySetResult(null);
        return await answer.Task;
    }

    /// <summary>It does nothing more, as when its power is gone: what it began before the disk was cut off it cannot answer after.</summary>
    public void Freeze()
    {
        using var stop = Process.Start(new ProcessStartInfo("kill", ["-STOP", process.Id.ToString(CultureInfo.InvariantCulture)]))!;
        stop.WaitForExit();
    }

    /// <summary>Ends it at once, as kill -9 does, and hears what it had still said.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await hearing;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private async Task Hear()
    {
        await Task.Yield();
        process.StandardInput.AutoFlush = true;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var parts = line.Split(' ');
            if (parts[0] == "ready") ready.TrySetResult();
            else if (waiting.TryRemove(long.Parse(parts[1], CultureInfo.InvariantCulture), out var answer)) answer.TrySetResult(parts[0] == "broke" ? null : parts);
        }
        isOver = true;
        ready.TrySetException(new InvalidOperationException($"It ended by itself: {string.Join('\n', Complaints)}"));
        foreach (var left in waiting.Values) left.TrySetResult(null);
    }
}
