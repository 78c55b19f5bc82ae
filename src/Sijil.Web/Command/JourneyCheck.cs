using System.CommandLine;
using Sijil.Bpmn;
using Sijil.Web.Text;

namespace Sijil.Web.Command;

/// <summary>Says everything that is wrong with a journey's model before it runs.</summary>
internal static class JourneyCheck
{
    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "ملف نموذج الرحلة (BPMN) · the journey's model" };
        var command = new System.CommandLine.Command("check", "فحص نموذج رحلة قبل تشغيله · check a journey's model before it runs") { file };
        command.SetAction(parsed => Run(parsed.GetValue(file)!));
        return command;
    }

    private static int Run(FileInfo file)
    {
        if (!file.Exists) return Tools.NoFile(file);
        using var xml = file.OpenRead();
        var reading = BpmnReader.Read(xml, file.Name);
        List<ModelProblem> problems = [.. reading.Problems, .. reading.Plans.SelectMany(plan => Unsound(plan, file.Name))];
        foreach (var line in problems.SelectMany(Lines)) Console.WriteLine(line);
        var errors = problems.Count(problem => problem.IsError);
        Console.WriteLine($"CHECK: {errors} errors, {problems.Count - errors} warnings");
        return errors == 0 ? 0 : 1;
    }

    /// <summary>Ways of a process that end badly; a model may run nevertheless, and then somebody is told when it happens.</summary>
    private static IEnumerable<ModelProblem> Unsound(ProcessPlan plan, string file)
    {
        var report = Soundness.Of(plan);
        if (!report.IsWhole) yield return new(ProblemCodes.TooManyWays, file, plan.Nodes[plan.Start].Line, plan.Id, plan.NameAr, [$"{report.States}"], IsError: false);
        foreach (var unsound in report.Found)
            yield return new(unsound.Code, file, unsound.At.Line, unsound.At.Id, unsound.At.NameAr, [string.Join(" → ", unsound.Way)], IsError: false);
    }

    /// <summary>The place of a problem on a line, then what it is in both languages.</summary>
    private static IEnumerable<string> Lines(ModelProblem problem) => ProblemText.Lines(
        $"{problem.File}:{problem.Line}: {(problem.IsError ? "error" : "warning")}: {ProblemText.About(Language.English, problem)}".TrimEnd(' ', ':'), problem.Code, problem.Arguments);
}
