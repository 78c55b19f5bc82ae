using System.Diagnostics;
using System.Text.Json;

namespace Sijil.Bench;

/// <summary>A package of npm in node, installed into a folder of its own that goes away again, and the program of bench/peers that measures it.</summary>
internal sealed class NodePeer : IDisposable
{
    public const string Feelin = "@bpmn-io/feelin@6.1.1";
    public const string BpmnEngine = "bpmn-engine@25.0.1";
    public const string DuckDb = "@duckdb/node-api@1.5.6-r.1";
    private readonly Scratch scratch = new();
    private readonly string program;

    private NodePeer(string program) => this.program = program;

    /// <summary>The peer with what it is to do; nothing, with the reason said, where node or the package is not to be had.</summary>
    public static async Task<NodePeer?> Install(string bench, string package, string program, object work, CancellationToken cancel)
    {
        var peer = new NodePeer(program);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(peer.scratch.Folder, "package.json"), "{ \"private\": true, \"type\": \"module\" }", cancel);
            await File.WriteAllTextAsync(Path.Combine(peer.scratch.Folder, "work.json"), JsonSerializer.Serialize(work), cancel);
            File.Copy(Path.Combine(Machine.Root, "bench", "peers", program), Path.Combine(peer.scratch.Folder, program));
            var (code, said) = await peer.Call("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", package], cancel);
            if (code is 0) return peer;
            Sheet.Note(bench, $"without {package}: npm said {said.Split('\n')[0]}");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            Sheet.Note(bench, $"without {package}: {missing.Message}");
        }
        peer.Dispose();
        return null;
    }

    public async Task<TFigures> Run<TFigures>(CancellationToken cancel)
    {
        var (code, said) = await Call("node", [program, "work.json"], cancel);
        if (code is not 0) throw new InvalidOperationException($"{program}: {said}");
        return JsonSerializer.Deserialize<TFigures>(said, JsonSerializerOptions.Web)!;
    }

    public void Dispose() => scratch.Dispose();

    private async Task<(int Code, string Said)> Call(string command, string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = scratch.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancel);
        var said = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, process.ExitCode is 0 ? said : await errors);
    }
}

/// <summary>What feelin answered, and its processor time in microseconds.</summary>
internal sealed record FeelinFigures(int[] Hits, JsonElement[] Answers, double Table, double[] Expressions);

/// <summary>The rule that each journey ended with (null: none), and the processor time of one in microseconds, the model's file read with each or once for all.</summary>
internal sealed record BpmnEngineFigures(int?[] Rules, double Journey, double ReadOnce);

/// <summary>Seconds of DuckDB for the graph and for the variants, the arcs (from, to, how often), the thousand most frequent variants' cases and how many variants there are.</summary>
internal sealed record DuckDbFigures(double Graph, double Variants, long[][] Arcs, long[] Ways, int WayCount);
