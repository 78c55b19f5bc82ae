using System.Xml.Linq;

namespace Sijil.Bpmn.Tests.Constraints;

/// <summary>What the rules of the standard say of a file.</summary>
internal static class Held
{
    public static IReadOnlyList<ModelProblem> File(string path)
    {
        var problems = new Problems(Path.GetFileName(path));
        StandardRules.Check(XDocument.Load(XmlBytes.Read(System.IO.File.ReadAllBytes(path)), LoadOptions.SetLineInfo).Root!, problems);
        return problems.InOrder;
    }

    public static IEnumerable<ModelProblem> Errors(string path) => File(path).Where(problem => problem.IsError);

    /// <summary>The codes of the errors in a file of these elements, each with the element that it is said of.</summary>
    public static string Definitions(string inner)
    {
        var problems = new Problems("test.bpmn");
        StandardRules.Check(XDocument.Parse($"{Given.Head}{inner}</definitions>", LoadOptions.SetLineInfo).Root!, problems);
        return string.Join(' ', problems.InOrder.Where(problem => problem.IsError).Select(problem => $"{problem.Code}@{problem.ElementId}"));
    }

    /// <summary>The same of a process that is to run.</summary>
    public static string Process(string inner) => Definitions($"<process id='p' isExecutable='true'>{inner}</process>");
}
