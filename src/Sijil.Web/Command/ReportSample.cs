using System.CommandLine;
using Sijil.Sandbox.Roads;

namespace Sijil.Web.Command;

/// <summary>Writes a day of the emulated Roads authority's reports as a signed batch, to try <c>report</c> with.</summary>
internal static class ReportSample
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "الملف الذي يُكتب · the file to write" };
        var count = new Option<int>("--count") { Description = "عدد المعاملات · how many transactions", DefaultValueFactory = _ => 200 };
        var data = Tools.Data();
        var sample = new System.CommandLine.Command("report-sample", "كتابة دفعة تجريبية موقّعة من هيئة الطرق · write a signed sample batch of the Roads authority") { file, count, data };
        sample.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, parsed.GetValue(count), parsed.GetValue(data)!, cancel));
        return new System.CommandLine.Command("sandbox", "بيئة تجريبية · the sandbox") { sample };
    }

    private static async Task<int> Run(FileInfo file, int count, string data, CancellationToken cancel)
    {
        await using var record = await Tools.Open(data, cancel);
        var registers = await StandingRegisters.Of(record, cancel);
        var written = await RoadsModule.WriteSample(record.Journal, record.Keyring, registers, TimeProvider.System, Path.GetFullPath(data), file.FullName, Math.Clamp(count, 1, 100_000), cancel);
        if (written.IsRefused) return Tools.Refuse(written.Refusal);
        Console.WriteLine($"WRITTEN: {written.Value} reports");
        return 0;
    }
}
