using System.CommandLine;
using Sijil.Serve.Reporting;

namespace Sijil.Web.Command;

/// <summary>Takes a batch of signed facts from an entity that keeps its own system.</summary>
internal static class Report
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "أحداث موقّعة · signed events" };
        var data = Tools.Data();
        var command = new System.CommandLine.Command("report", "استقبال دفعة قيود موقّعة من جهة · take a batch of signed facts from an entity") { file, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, parsed.GetValue(data)!, cancel));
        return command;
    }

    private static async Task<int> Run(FileInfo file, string data, CancellationToken cancel)
    {
        if (!file.Exists) return Tools.NoFile(file);
        await using var record = await Tools.Open(data, cancel);
        var registers = await StandingRegisters.Of(record, cancel);
        Console.WriteLine(await ReportingModule.Report(record.Journal, record.Keyring, registers, record.Ids, TimeProvider.System, file.FullName, Console.WriteLine, cancel));
        return 0;
    }
}
