using System.Diagnostics;
using System.Text.Json;

namespace Sijil.Bench;

/// <summary>@bpmn-io/feelin in node, installed into a folder of its own that goes away again.</summary>
internal sealed class FeelinPeer : IDisposable
{
    public const string Package = "@bpmn-io/feelin@6.1.1";
    private readonly Scratch scratch = new();

    /// <summary>The peer; nothing, with the reason said, where node or the package is not to be had.</summary>
    public static async Task<FeelinPeer?> Install(object work, CancellationToken cancel)
    {
        var peer = new FeelinPeer();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(peer.scratch.Folder, "package.json"), "{ \"private\": true, \"type\": \"module\" }", cancel);
            await File.WriteAllTextAsync(Path.Combine(peer.scratch.Folder, "work.json"), JsonSerializer.Serialize(work), cancel);
            File.Copy(Path.Combine(Machine.Root, "bench", "peers", "feelin.mjs"), Path.Combine(peer.scratch.Folder, "feelin.mjs"));
            var (code, said) = await peer.Call("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", Package], cancel);
            if (code is 0) return peer;
            Sheet.Note("decisions", $"without feelin: npm said {said.Split('\n')[0]}");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            Sheet.Note("decisions", $"without feelin: {missing.Message}");
        }
        peer.Dispose();
        return null;
    }

    public async Task<FeelinFigures> Run(CancellationToken cancel)
    {
        var (code, said) = await Call("node", ["feelin.mjs", "work.json"], cancel);
        if (code is not 0) throw new InvalidOperationException($"feelin: {said}");
        return JsonSerializer.Deserialize<FeelinFigures>(said, JsonSerializerOptions.Web)!;
    }

    public void Dispose() => scratch.Dispose();

    private async Task<(int Code, string Said)> Call(string program, string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = scratch.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancel);
        var said = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, process.ExitCode is 0 ? said : await errors);
    }
}

/// <summary>What feelin answered, and its processor time in microseconds.</summary>
internal sealed record FeelinFigures(int[] Hits, JsonElement[] Answers, double Table, double[] Expressions);
