using System.CommandLine;
using Sijil.Decisions.Dmn.Kit;

namespace Sijil.Web.Command;

/// <summary>Runs the cases of DMN's compatibility kit, or of any folder laid out like it.</summary>
internal static class DecideTck
{
    private const string NonCompliant = "non-compliant";

    public static System.CommandLine.Command Command()
    {
        var folder = new Argument<DirectoryInfo>("dir") { Description = "مجلد الحالات · the folder of cases" };
        var command = new System.CommandLine.Command("tck", "تشغيل حالات التوافق مع DMN · run the cases of DMN’s compatibility kit") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(DirectoryInfo root)
    {
        if (!root.Exists) return Tools.NoFile(new FileInfo(root.FullName));
        var (ours, theirs) = (new Tally(), new Tally());
        foreach (var folder in root.EnumerateDirectories("*", SearchOption.AllDirectories).Append(root).OrderBy(folder => folder.FullName, StringComparer.Ordinal))
        {
            if (!folder.EnumerateFiles("*.dmn").Any()) continue;
            var name = Path.GetRelativePath(root.FullName, folder.FullName);
            var tally = name.Split(Path.DirectorySeparatorChar).Contains(NonCompliant) ? theirs : ours;
            foreach (var outcome in KitFolder.Run(Files(folder, "*.dmn"), Files(folder, "*.xml"))) tally.Count(name, outcome);
        }
        if (theirs.All > 0) Console.WriteLine($"NON-COMPLIANT: {theirs.Passed}/{theirs.All}");
        Console.WriteLine($"TCK: {ours.Passed}/{ours.All}");
        return ours.All > 0 && ours.Passed == ours.All ? 0 : 1;
    }

    private static List<(string File, Stream Xml)> Files(DirectoryInfo folder, string pattern) =>
        [.. folder.EnumerateFiles(pattern).OrderBy(file => file.Name, StringComparer.Ordinal).Select(DmnFiles.Opened)];

    /// <summary>How many cases passed; each that did not is printed with what was expected and what came.</summary>
    private sealed class Tally
    {
        public int Passed { get; private set; }

        public int All { get; private set; }

        public void Count(string folder, KitOutcome outcome)
        {
            All++;
            if (outcome.Passed) Passed++;
            else Console.WriteLine($"FAILED {folder}/{outcome.Name}: {string.Join(" | ", outcome.Failures)}");
        }
    }
}
