using System.IO.Compression;
using Sijil.Facts;
using Sijil.Mining.Logs;
using Sijil.Record;

namespace Sijil.Measure.EventLogs;

/// <summary>Event logs of systems that were there before: read as imported facts.</summary>
public static class EventLogsModule
{
    /// <summary>Imports a file, packed or not, under the name that its file name gives; the line tells what was read, or why nothing was.</summary>
    /// <param name="tell">Told of each thing in the file that is not as XES wants it.</param>
    public static async ValueTask<Outcome<string>> Import(IJournal journal, Keyring keyring, string path, Action<int>? progress, Action<XesProblem>? tell, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var packed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        await using Stream plain = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        var outcome = await new LogImport(journal, keyring).Run(plain, NameOf(path), progress, cancel);
        if (outcome.IsRefused) return outcome.Refusal;
        foreach (var problem in outcome.Value.Problems) tell?.Invoke(problem);
        return $"IMPORTED: {outcome.Value.Cases} cases, {outcome.Value.Events} events, {outcome.Value.Activities} activities";
    }

    /// <summary>receipt.xes.gz is the log receipt.</summary>
    private static string NameOf(string path)
    {
        var name = Path.GetFileName(path).ToLowerInvariant();
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return string.Concat((dot > 0 ? name[..dot] : name).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
    }
}
