using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Web.Text;

namespace Sijil.Web.Command;

/// <summary>Reads a decision model from a file; what it imports is looked for in its folder.</summary>
internal static class DmnFiles
{
    public static DmnReading Read(FileInfo file)
    {
        var others = file.Directory!.EnumerateFiles("*.dmn").Where(other => other.FullName != file.FullName).OrderBy(other => other.Name, StringComparer.Ordinal);
        return DmnReader.ReadAll([Opened(file), .. others.Select(Opened)])[0];
    }

    public static (string File, Stream Xml) Opened(FileInfo file) => (file.Name, new MemoryStream(File.ReadAllBytes(file.FullName)));

    /// <summary>The place of a problem on a line, then what it is in both languages.</summary>
    public static IEnumerable<string> Lines(DmnProblem problem)
    {
        var told = new ModelProblem($"dmn.{problem.Code}", problem.File, problem.Line, problem.ElementId, problem.ElementName, [.. problem.Arguments], problem.IsError)
        {
            Row = problem.Row, Column = problem.Column,
        };
        var place = $"{problem.File}:{problem.Line}: {(problem.IsError ? "error" : "warning")}: {ProblemText.About(Language.English, told)}".TrimEnd(' ', ':');
        return ProblemText.Lines(place, told.Code, told.Arguments);
    }
}
