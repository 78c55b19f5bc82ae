using System.CommandLine;
using Sijil.Measure.EventLogs;
using Sijil.Mining.Logs;
using Sijil.Record;
using Sijil.Web.Text;

namespace Sijil.Web.Command;

/// <summary>Brings in what another system recorded, marked as imported.</summary>
internal static class Import
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "سجل أحداث بصيغة XES · an XES event log, packed or not" };
        var data = Tools.Data();
        var log = new System.CommandLine.Command("log", "استيراد سجل أحداث حقيقي · import a real event log") { file, data };
        log.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, parsed.GetValue(data)!, cancel));
        return new System.CommandLine.Command("import", "استيراد · import") { log };
    }

    private static async Task<int> Run(FileInfo file, string data, CancellationToken cancel)
    {
        if (!file.Exists) return Tools.NoFile(file);
        await using var record = await Tools.Open(data, cancel);
        var read = await EventLogsModule.Import(record.Journal, record.Keyring, file.FullName, traces => Progress.Show($"import: {traces}"), problem => Tell(file, problem), cancel);
        Progress.End();
        if (read.IsRefused) return Tools.Refuse(read.Refusal);
        Console.WriteLine(read.Value);
        return 0;
    }

    private static void Tell(FileInfo file, XesProblem problem)
    {
        var times = problem.Times > 1 ? $" ×{problem.Times}" : "";
        foreach (var line in ProblemText.Lines($"{file.Name}:{problem.Line}{times}", problem.Code, problem.Arguments)) Console.Error.WriteLine(line);
    }
}
