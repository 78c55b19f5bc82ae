namespace Sijil.Decisions.Dmn;

/// <summary>What is wrong with a model: a code with arguments that whoever shows it renders, and where in the file it is.</summary>
public sealed record DmnProblem(string Code, string File, int Line, string ElementId, string ElementName, IReadOnlyList<string> Arguments)
{
    /// <summary>The row of the decision table, from 1; 0 outside of rows.</summary>
    public int Row { get; init; }

    /// <summary>The column of the decision table, from 1, inputs before outputs; 0 outside of columns.</summary>
    public int Column { get; init; }

    /// <summary>The text is no well-formed XML; the argument says why.</summary>
    public const string XmlBroken = "xml-broken";

    /// <summary>The file has a document type or an entity, which are refused.</summary>
    public const string XmlForbidden = "xml-forbidden";

    /// <summary>Elements nest deeper than allowed.</summary>
    public const string XmlTooDeep = "xml-too-deep";

    /// <summary>The root element is not the definitions of a known version of DMN.</summary>
    public const string NotDmn = "not-dmn";

    /// <summary>An expression is not FEEL; the arguments are the text, the position, what was found and what was expected.</summary>
    public const string FeelBroken = "feel-broken";

    /// <summary>An element refers to another that is not there; the argument is the reference.</summary>
    public const string ReferenceMissing = "reference-missing";

    /// <summary>An element has no name.</summary>
    public const string NameMissing = "name-missing";

    /// <summary>A type is not declared; the argument is its name.</summary>
    public const string TypeUnknown = "type-unknown";

    /// <summary>A rule has another number of cells than its table has columns.</summary>
    public const string RuleShape = "rule-shape";

    /// <summary>A hit policy or aggregation that DMN does not know.</summary>
    public const string HitPolicyUnknown = "hit-policy-unknown";

    /// <summary>An element requires itself, directly or by others.</summary>
    public const string Cycle = "cycle";

    /// <summary>A decision has no logic.</summary>
    public const string LogicMissing = "logic-missing";

    /// <summary>The logic is of a kind that DMN does not know; the argument is its element.</summary>
    public const string LogicUnknown = "logic-unknown";

    private string Cell => Column == 0 ? "" : $" row {Row}, column {Column}";

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line} {ElementName} ({ElementId}){Cell}: {Code} {string.Join(", ", Arguments)}".TrimEnd();
}
