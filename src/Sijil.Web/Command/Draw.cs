using System.CommandLine;
using System.Text;
using Sijil.Bpmn;
using Sijil.Web.Text;

namespace Sijil.Web.Command;

/// <summary>Lays a journey's model out and writes the diagram into its file, so that nobody draws boxes by hand.</summary>
internal static class Draw
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "ملف نموذج الرحلة · the journey's model (BPMN)" };
        var command = new System.CommandLine.Command("draw", "رسم مخطط رحلة وحفظه في ملفها · lay a journey out and write its diagram into the file") { file };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, cancel));
        return command;
    }

    private static async Task<int> Run(FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists) return Tools.NoFile(file);
        var text = await File.ReadAllTextAsync(file.FullName, cancel);
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var reading = BpmnReader.Read(xml, file.Name);
        foreach (var problem in reading.Problems) 
            foreach (var line in ProblemText.Lines(problem)) await Console.Error.WriteLineAsync(line);
        if (!reading.Ok) return 1;
        await File.WriteAllTextAsync(file.FullName, BpmnWriter.WithDiagram(text, [.. reading.Plans.Select(BpmnLayout.Arrange)]), new UTF8Encoding(false), cancel);
        Console.WriteLine($"DRAWN: {reading.Plans.Count} processes, {reading.Plans.Sum(plan => plan.Nodes.Length)} elements");
        return 0;
    }
}
