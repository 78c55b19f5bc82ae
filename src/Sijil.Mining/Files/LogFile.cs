using System.IO.Compression;
using Sijil.Mining.Logs;
using Sijil.Mining.ObjectLogs;

namespace Sijil.Mining.Files;

/// <summary>Reads a log in any of its forms by its file's name: XES, OCEL in JSON or XML, or a table; each packed or not.</summary>
public static class LogFile
{
    /// <param name="objectType">Of a log of objects: whose view is wanted; the type with the most objects when nothing is said.</param>
    public static LoadedLog Load(Stream file, string name, string? objectType = null, Action<int>? progress = null)
    {
        var isPacked = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using Stream? unpacked = isPacked ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : null;
        using var plain = new BufferedStream(unpacked ?? file, 1 << 16);
        return Path.GetExtension(isPacked ? name[..^3] : name).ToLowerInvariant() switch
        {
            ".csv" or ".tsv" or ".txt" => Table(plain, name, progress),
            ".json" or ".jsonocel" => Objects(OcelJson.Read(plain, name), objectType),
            ".xmlocel" => Objects(OcelXml.Read(plain, name), objectType),
            ".xml" when name.Contains("ocel", StringComparison.OrdinalIgnoreCase) => Objects(OcelXml.Read(plain, name), objectType),
            _ => Xes(plain, name, progress),
        };
    }

    private static LoadedLog Xes(Stream plain, string name, Action<int>? progress)
    {
        var reading = XesReader.Read(plain, name);
        var (log, findings) = XesLog.Load(reading, progress);
        return new(log, findings, reading.Problems);
    }

    // A packed table that breaks off keeps the rows before the break.
    private static LoadedLog Table(Stream plain, string name, Action<int>? progress)
    {
        using var text = new StreamReader(new WholeStream(plain, out var broken));
        var (log, findings, problems) = CsvLog.Load(text, name, progress);
        return new(log, findings, broken() is { } why ? [.. problems, new(XesProblems.Unreadable, name, 1, [why], true)] : problems);
    }

    private static LoadedLog Objects((ObjectLog Log, IReadOnlyList<XesProblem> Problems) read, string? objectType)
    {
        var type = objectType ?? read.Log.MainType() ?? "";
        var (log, findings) = read.Log.Flatten(type);
        return new(log, findings, read.Problems) { Objects = read.Log, ObjectType = type };
    }
}

/// <summary>A log as it was read: its columns, what is doubtful about its facts, and what was wrong with its file.</summary>
public sealed record LoadedLog(EventLog Log, Findings Findings, IReadOnlyList<XesProblem> Problems)
{
    /// <summary>Of a log of objects: the whole of it, of which the columns are one type's view.</summary>
    public ObjectLog? Objects { get; init; }

    /// <summary>Whose view the columns are.</summary>
    public string ObjectType { get; init; } = "";
}
