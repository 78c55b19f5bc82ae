using System.IO.Compression;
using System.Text;
using Sijil.Mining.Logs;

namespace Sijil.Mining.Tests;

/// <summary>Logs to read: the real ones beside the project when they are there, and small ones written in the test.</summary>
internal static class Samples
{
    private static readonly string? Root = Environment.GetEnvironmentVariable("SIJIL_DATA") is { Length: > 0 } data
        ? Path.Combine(data, "event-logs")
        : null;

    public static string Folder(string name)
    {
        SkipWithoutData();
        return Path.Combine(Root!, name);
    }

    public static (XesReading Reading, List<XesTrace> Traces) Read(string name)
    {
        SkipWithoutData();
        using var file = File.OpenRead(Path.Combine(Root!, name));
        using Stream plain = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return ReadAll(XesReader.Read(plain, name));
    }

    public static EventLog Load(string name)
    {
        SkipWithoutData();
        using var file = File.OpenRead(Path.Combine(Root!, name));
        using Stream plain = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return XesLog.Load(XesReader.Read(plain, name)).Log;
    }

    public static (XesReading Reading, List<XesTrace> Traces) ReadText(string xml) =>
        ReadAll(XesReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml))));

    private static (XesReading Reading, List<XesTrace> Traces) ReadAll(XesReading reading) => (reading, [.. reading.Traces]);

    private static void SkipWithoutData() =>
        Assert.SkipWhen(Root is null || !Directory.Exists(Root), "SIJIL_DATA names no folder with event-logs.");
}
