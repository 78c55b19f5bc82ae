using System.CommandLine;
using Sijil.Bpmn;
using Sijil.Web.Text;

namespace Sijil.Web.Command;

/// <summary>Reads a model as it is read to run, writes it again, and says what the two files do not share.</summary>
internal static class JourneyRoundtrip
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "ملف النموذج (BPMN) · the model" };
        var output = new Option<FileInfo?>("--out") { Description = "الملف المكتوب · where to put what is written" };
        var command = new System.CommandLine.Command("roundtrip", "قراءة نموذج وكتابته والمقارنة بينهما · read a model, write it, and compare") { file, output };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, parsed.GetValue(output), cancel));
        return command;
    }

    private static async Task<int> Run(FileInfo file, FileInfo? output, CancellationToken cancel)
    {
        if (!file.Exists) return Tools.NoFile(file);
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancel);
        var (document, problems) = BpmnDocument.Open(new MemoryStream(bytes, writable: false), file.Name);
        foreach (var line in problems.SelectMany(ProblemText.Lines)) await Console.Error.WriteLineAsync(line);
        if (document is null) return 2;

        var written = document.Write();
        if (output is not null) await File.WriteAllBytesAsync(output.FullName, written, cancel);
        var differences = XmlDifference.Between(bytes, written);
        foreach (var difference in differences)
        {
            Console.WriteLine($"{file.Name}:{difference.Line}:");
            Console.WriteLine($"  - {difference.Was}");
            Console.WriteLine($"  + {difference.Is}");
        }
        Console.WriteLine($"ROUNDTRIP: {differences.Count} differences");
        return differences.Count == 0 ? 0 : 1;
    }
}
