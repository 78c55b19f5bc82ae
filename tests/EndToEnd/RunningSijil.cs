using System.Diagnostics;
using System.Text;

namespace Sijil.EndToEnd.Tests;

/// <summary>The real program as a process of its own, on a free port and a folder of its own.</summary>
internal sealed class RunningSijil : IAsyncDisposable
{
    private const int MostSeconds = 180;
    private readonly StringBuilder said = new();
    private readonly Process process;

    private RunningSijil(Process process, string data, int port)
    {
        (this.process, Data, Port) = (process, data, port);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Data { get; }
    public int Port { get; }
    public Uri Url => new($"http://localhost:{Port}");

    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <summary>The program built with these tests, in their configuration.</summary>
    public static string Program { get; } = FindProgram();

    public static async Task<RunningSijil> Up(string data, params string[] more)
    {
        var port = FreePort.Next();
        var running = new RunningSijil(Start(["up", "--port", $"{port}", "--data", data, .. more]), data, port);
        try
        {
            await Deadline.Until(running.IsReady, "Sijil is ready", MostSeconds);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw new InvalidOperationException($"Sijil did not start: {running.Said}");
        }
    }

    /// <summary>Runs a tool to its end.</summary>
    public static async Task<Ended> Tool(params string[] args)
    {
        using var tool = Start(args);
        var (output, error) = (tool.StandardOutput.ReadToEndAsync(Deadline.Cancel), tool.StandardError.ReadToEndAsync(Deadline.Cancel));
        var (printed, complained) = (await output, await error);
        await tool.WaitForExitAsync(Deadline.Cancel);
        return new(tool.ExitCode, Lines(printed), Lines(complained));
    }

    /// <summary>Ends it at once, as kill -9 does: nothing is flushed, nobody is told.</summary>
    public async Task Kill()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
    }

    private async Task<bool> IsReady()
    {
        Assert.False(process.HasExited, Said);
        if (!Said.Contains("Sijil is ready", StringComparison.Ordinal)) return false;
        using var client = new HttpClient { BaseAddress = Url };
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Deadline.Cancel);
        return answer.IsSuccessStatusCode;
    }

    private void Hear(string? line)
    {
        lock (said) said.AppendLine(line);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Process Start(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in args.Prepend(Program)) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }

    // tests/EndToEnd/bin/<Configuration>/net10.0 -> src/Sijil.Web/bin/<Configuration>/net10.0
    private static string FindProgram()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = built;
        while (!File.Exists(Path.Combine(root.FullName, "Sijil.slnx"))) root = root.Parent ?? throw new InvalidOperationException("Sijil.slnx is not above the tests.");
        return Path.Combine(root.FullName, "src", "Sijil.Web", "bin", built.Parent!.Name, built.Name, "Sijil.Web.dll");
    }
}

/// <summary>How a tool ended and what it printed.</summary>
internal sealed record Ended(int Code, string[] Printed, string[] Complained)
{
    public string LastLine => Printed.LastOrDefault() ?? "";
}
