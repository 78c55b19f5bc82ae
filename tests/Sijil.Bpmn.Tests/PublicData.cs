namespace Sijil.Bpmn.Tests;

/// <summary>Models that others drew, where they are on this machine, and the journeys of the sample emirate.</summary>
internal static class PublicData
{
    public const string Unset = "SIJIL_DATA is not set.";

    public static string? Folder => Environment.GetEnvironmentVariable("SIJIL_DATA");

    public static string[] Journeys
    {
        get
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(root.FullName, "Sijil.slnx"))) root = root.Parent!;
            return [.. Directory.GetFiles(Path.Combine(root.FullName, "models", "journeys"), "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The models of a set; without the folder one row that says so, so that the skip is seen.</summary>
    public static string[] Files(string set) => Folder is null ? [set]
        : [.. Directory.GetFiles(Path.Combine(Folder, set), "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static void SkipWithout(string file) => Assert.SkipUnless(File.Exists(file), Unset);

    public static BpmnReading Read(string file)
    {
        using var stream = File.OpenRead(file);
        return BpmnReader.Read(stream, Path.GetFileName(file));
    }
}
