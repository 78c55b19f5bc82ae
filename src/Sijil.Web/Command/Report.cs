using System.CommandLine;
using Sijil.Facts;
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
        var (line, known) = await ReportingModule.Report(record.Journal, record.Keyring, registers, record.Ids, TimeProvider.System, file.FullName,
            (at, id, refusal) => Tell($"{file.Name}:{at}: {id}".TrimEnd(' ', ':'), refusal), cancel);
        if (known > 0)
        {
            Console.WriteLine($"سبق قيد {known} من المقبول");
            Console.WriteLine($"{known} of the accepted stood in the record already");
        }
        Console.WriteLine(line);
        return 0;
    }

    private static void Tell(string place, Refusal refusal)
    {
        Console.WriteLine(place);
        Console.WriteLine($"  {refusal.Text.Ar}");
        Console.WriteLine($"  {refusal.Text.En}");
    }
}
