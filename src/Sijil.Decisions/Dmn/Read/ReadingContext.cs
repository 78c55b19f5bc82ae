using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Parse;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Read;

/// <summary>What the readers of one element share: where they are, which names and types they know, and the list of problems.</summary>
internal sealed record ReadingContext(string File, string ElementId, string ElementName, FeelScope Scope, Func<string, int, FeelType> TypeOf, List<DmnProblem> Problems)
{
    public int Row { get; init; }

    public int Column { get; init; }

    /// <summary>The same, in a cell of a decision table; row 0 is its head.</summary>
    public ReadingContext At(int row, int column) => this with { Row = row, Column = column };

    public ReadingContext Inside(IEnumerable<string> names)
    {
        var inner = new FeelScope(Scope);
        foreach (var name in names) inner.Add(name);
        return this with { Scope = inner };
    }

    public void Problem(string code, int line, params string[] arguments) =>
        Problems.Add(new DmnProblem(code, File, line, ElementId, ElementName, arguments) { Row = Row, Column = Column });

    /// <summary>The expression in a text element; one that is not FEEL is a problem and stays broken.</summary>
    public Node Expression(XmlPart? holder)
    {
        var text = holder?.TextOf("text");
        if (string.IsNullOrWhiteSpace(text)) return new LiteralNode(0, FeelValue.Null);
        var (node, error) = Parser.Expression(text, Scope);
        return node ?? Broken(text, error!, holder!.Line);
    }

    public TestsNode Tests(XmlPart? holder)
    {
        var text = holder?.TextOf("text");
        if (string.IsNullOrWhiteSpace(text)) return new TestsNode(0, [], false, true);
        var (node, error) = Parser.Tests(text, Scope);
        return node ?? new TestsNode(0, [Broken(text, error!, holder!.Line)], false, false);
    }

    private BrokenNode Broken(string text, FeelError error, int line)
    {
        Problem(DmnProblem.FeelBroken, line, text, $"{error.Position}", error.Found, error.Expected);
        return new BrokenNode(text);
    }
}
