using System.CommandLine;
using Sijil.Decisions.Dmn.Check;

namespace Sijil.Web.Command;

/// <summary>Says everything that is wrong with a decision model before it runs.</summary>
internal static class DecideCheck
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "ملف القرار (DMN) · the decision model" };
        var command = new System.CommandLine.Command("check", "فحص نموذج قرار قبل تشغيله · check a decision model before it runs") { file };
        command.SetAction(parsed => Run(parsed.GetValue(file)!));
        return command;
    }

    private static int Run(FileInfo file)
    {
        if (!file.Exists) return Tools.NoFile(file);
        var report = DmnCheck.Run(DmnFiles.Read(file));
        foreach (var line in report.Problems.SelectMany(DmnFiles.Lines)) Console.WriteLine(line);
        Console.WriteLine($"CHECK: {report.Errors} errors, {report.Warnings} warnings");
        return report.Errors == 0 ? 0 : 1;
    }
}
