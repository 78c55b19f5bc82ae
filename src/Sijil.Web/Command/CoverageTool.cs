using Sijil.Steer.Coverage;

namespace Sijil.Web.Command;

/// <summary>Says of every phrase of the source documents whether it is live, thin or absent.</summary>
internal static class CoverageTool
{
    public static System.CommandLine.Command Command()
    {
        var command = new System.CommandLine.Command("coverage", "ما بُني من وثائق المصدر وما لم يُبنَ · what of the source documents is built");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var sheet = CoverageModule.Read(ModelFiles.Folder);
        foreach (var row in sheet.Rows)
        {
            Console.WriteLine($"{row.Row,3} {row.State.ToString().ToLowerInvariant(),-6} {row.Name.Ar} · {row.Name.En} {row.Screen}".TrimEnd());
            if (row.Lacks is { } lacks) Console.WriteLine($"           {lacks.Ar} · {lacks.En}");
        }
        Console.WriteLine($"COVERAGE: {sheet.Count(CoverageState.Live)} live, {sheet.Count(CoverageState.Thin)} thin, {sheet.Count(CoverageState.Absent)} absent of {sheet.Rows.Count}");
        return 0;
    }
}
