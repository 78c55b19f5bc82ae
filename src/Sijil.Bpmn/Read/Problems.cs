using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class Problems(string file)
{
    private readonly List<ModelProblem> found = [];

    /// <summary>In the order of the file's lines.</summary>
    public IReadOnlyList<ModelProblem> InOrder => [.. found.OrderBy(problem => problem.Line)];
    public bool HasErrors => found.Exists(problem => problem.IsError);

    public void Error(string code, int line, params string[] arguments) => found.Add(new(code, file, line, "", "", arguments, IsError: true));

    public void Error(string code, XElement at, params string[] arguments) => Add(code, at, arguments, isError: true);

    public void Warning(string code, XElement at, params string[] arguments) => Add(code, at, arguments, isError: false);

    public void Error(string code, Node at, params string[] arguments) =>
        found.Add(new(code, file, at.Line, at.Id, at.NameAr, arguments, IsError: true));

    public void Warning(string code, Node at, params string[] arguments) =>
        found.Add(new(code, file, at.Line, at.Id, at.NameAr, arguments, IsError: false));

    public void Error(string code, Flow at, params string[] arguments) =>
        found.Add(new(code, file, at.Line, at.Id, at.NameAr, arguments, IsError: true));

    public void Warning(string code, Flow at, params string[] arguments) =>
        found.Add(new(code, file, at.Line, at.Id, at.NameAr, arguments, IsError: false));

    /// <summary>An element of BPMN without an id, or one of ours, is named by the nearest around it that has one.</summary>
    private void Add(string code, XElement at, string[] arguments, bool isError)
    {
        var named = at.AncestorsAndSelf().FirstOrDefault(element => element.IsBpmn() && element.Attribute("id") is not null) ?? at;
        found.Add(new(code, file, at.Line(), named.Id(), named.NameAr(), arguments, isError));
    }
}
