using System.CommandLine;
using System.Text.Json;
using Sijil.Bpmn;

namespace Sijil.Web.Command;

/// <summary>Runs a folder of execution cases for BPMN engines, and reads the models that an engine must refuse.</summary>
/// <remarks>Laid out as models/, cases.json and must-reject/RULE/*.bpmn; how a case is read is said where the suite is kept.</remarks>
internal static class JourneyPebl
{
    public static System.CommandLine.Command Command()
    {
        var folder = new Argument<DirectoryInfo>("dir") { Description = "مجلد الحالات · the folder of cases" };
        var command = new System.CommandLine.Command("pebl", "تشغيل حالات تنفيذ BPMN · run execution cases of BPMN") { folder };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(folder)!, cancel));
        return command;
    }

    private static async Task<int> Run(DirectoryInfo root, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(root.FullName, "cases.json"))) return Tools.NoFile(new FileInfo(Path.Combine(root.FullName, "cases.json")));
        var (passed, all) = (0, 0);
        foreach (var one in PeblCase.All(root))
        {
            all++;
            var came = await one.Run(cancel);
            if (one.Accepts(came)) passed++;
            else Console.WriteLine($"FAILED {one.Name}: {string.Join(' ', one.Expected)} | {string.Join(' ', [.. came, .. one.Refused])}");
        }
        var (rejected, wrong) = Refusals(root);
        Console.WriteLine($"PEBL: {passed}/{all}, REJECTED {rejected}/{wrong}");
        return passed == all && rejected == wrong ? 0 : 1;
    }

    private static (int Rejected, int All) Refusals(DirectoryInfo root)
    {
        var folder = new DirectoryInfo(Path.Combine(root.FullName, "must-reject"));
        if (!folder.Exists) return (0, 0);
        var (rejected, all) = (0, 0);
        foreach (var file in folder.EnumerateFiles("*.bpmn", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            all++;
            using var xml = file.OpenRead();
            if (BpmnReader.Read(xml, file.Name).Ok) Console.WriteLine($"ACCEPTED {Path.GetRelativePath(folder.FullName, file.FullName)}");
            else rejected++;
        }
        return (rejected, all);
    }
}
