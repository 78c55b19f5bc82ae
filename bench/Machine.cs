using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sijil.Bench;

/// <summary>The machine under the figures, and what it tells about its disk and its processes.</summary>
internal static class Machine
{
    /// <summary>The project's root: the folder of Sijil.slnx above the program.</summary>
    public static string Root { get; } = FindRoot();

    public static string Describe()
    {
        var model = Lines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30);
        return FormattableString.Invariant($"{model}, {Environment.ProcessorCount} cores, {memory} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, load {Load()}");
    }

    /// <summary>Resident memory of a process and of those that it started, in megabytes.</summary>
    public static double Megabytes(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1e6;
    }

    /// <summary>Bytes that this process has sent to the disk; 0 where the system does not tell.</summary>
    public static long BytesWritten() => Lines("/proc/self/io")
        .Where(line => line.StartsWith("write_bytes:", StringComparison.Ordinal)).Select(line => long.Parse(line.AsSpan(12), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <summary>Flushes that the busiest disk has done, for every process; 0 where the system does not tell.</summary>
    public static long Flushes() => Lines("/proc/diskstats").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(parts => parts.Length > 18).Select(parts => long.Parse(parts[18], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length is 0 ? double.NaN : sorted[sorted.Length / 2];
    }

    private static string Load() => Lines("/proc/loadavg").FirstOrDefault()?.Split(' ')[0] ?? "?";

    private static string[] Lines(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sijil.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("Sijil.slnx is not above the program.");
        return folder.FullName;
    }
}
