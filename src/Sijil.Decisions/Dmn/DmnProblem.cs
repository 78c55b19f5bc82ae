using System.ComponentModel;

namespace Sijil.Decisions.Dmn;

/// <summary>What is wrong with a model: a code with arguments that whoever shows it renders, and where in the file it is.</summary>
public sealed record DmnProblem(string Code, string File, int Line, string ElementId, string ElementName, IReadOnlyList<string> Arguments)
{
    /// <summary>The row of the decision table, from 1; 0 outside of rows.</summary>
    public int Row { get; init; }

    /// <summary>The column of the decision table, from 1, inputs before outputs; 0 outside of columns.</summary>
    public int Column { get; init; }

    /// <summary>Whether it keeps a decision from being what its author meant; otherwise it is worth a look.</summary>
    public bool IsError { get; init; } = true;

    /// <summary>The rules of the table that it is about, from 1.</summary>
    public IReadOnlyList<int> Rules { get; init; } = [];

    /// <summary>The input that shows it, where one does.</summary>
    public TableExample? Example { get; init; }

    /// <summary>The text is no well-formed XML; the argument says why.</summary>
    [Description("what the XML reader says")]
    public const string XmlBroken = "xml-broken";

    /// <summary>The file has a document type or an entity, which are refused.</summary>
    [Description("what the XML reader says")]
    public const string XmlForbidden = "xml-forbidden";

    /// <summary>Elements nest deeper than allowed.</summary>
    [Description("most levels")]
    public const string XmlTooDeep = "xml-too-deep";

    /// <summary>The root element is not the definitions of a known version of DMN.</summary>
    [Description("namespace")]
    public const string NotDmn = "not-dmn";

    /// <summary>An expression is not FEEL; the arguments are the text, the position, what was found and what was expected.</summary>
    [Description("expression, position, found, expected")]
    public const string FeelBroken = "feel-broken";

    /// <summary>An element refers to another that is not there; the argument is the reference.</summary>
    [Description("reference")]
    public const string ReferenceMissing = "reference-missing";

    /// <summary>An element has no name.</summary>
    public const string NameMissing = "name-missing";

    /// <summary>A type is not declared; the argument is its name.</summary>
    [Description("type")]
    public const string TypeUnknown = "type-unknown";

    /// <summary>A rule has another number of cells than its table has columns.</summary>
    [Description("cells, columns")]
    public const string RuleShape = "rule-shape";

    /// <summary>A hit policy or aggregation that DMN does not know.</summary>
    [Description("policy")]
    public const string HitPolicyUnknown = "hit-policy-unknown";

    /// <summary>An element requires itself, directly or by others.</summary>
    [Description("the elements from one to the next")]
    public const string Cycle = "cycle";

    /// <summary>A decision has no logic.</summary>
    public const string LogicMissing = "logic-missing";

    /// <summary>A name that nothing gives; the arguments are the name and its position in the text.</summary>
    [Description("name, position")]
    public const string NameUnknown = "name-unknown";

    /// <summary>A name that the model knows, but that the element does not require; the arguments are the name and its position.</summary>
    [Description("name, position")]
    public const string RequirementMissing = "requirement-missing";

    /// <summary>A requirement that the logic does not use; the argument is its name.</summary>
    [Description("name")]
    public const string RequirementUnused = "requirement-unused";

    /// <summary>A value of a kind that cannot be used so; the arguments are what was found, what would be valid, and the position.</summary>
    [Description("found, wanted, position")]
    public const string TypeUnfit = "type-unfit";

    /// <summary>A property that the type does not have; the arguments are the property, those that it has, and the position.</summary>
    [Description("property, those that it has, position")]
    public const string PropertyUnknown = "property-unknown";

    /// <summary>A function is called with another number of arguments than it takes; the arguments are its name, what was found, what it takes, and the position.</summary>
    [Description("function, found, wanted, position")]
    public const string ArgumentCount = "argument-count";

    /// <summary>Inputs for which no rule matches; the arguments are the region and an input of it.</summary>
    [Description("region, example")]
    public const string TableGap = "table-gap";

    /// <summary>Two rules match together where one may; the arguments are the rules and an input.</summary>
    [Description("rule, other rule, example")]
    public const string TableOverlap = "table-overlap";

    /// <summary>Two rules match together and answer differently; the arguments are the rules, an input and the two answers.</summary>
    [Description("rule, other rule, example, answer, other answer")]
    public const string TableConflict = "table-conflict";

    /// <summary>Earlier rules or those of a higher priority take everything from a rule; the arguments are the rule, those that take it, and an input.</summary>
    [Description("rule, those that take it, example")]
    public const string RuleUnreachable = "rule-unreachable";

    /// <summary>No value that its columns allow passes a rule; the argument is the rule.</summary>
    [Description("rule")]
    public const string RuleNever = "rule-never";

    /// <summary>Some cells of a table ask more than its own value, so that gaps may be hidden; the argument is the columns.</summary>
    [Description("columns")]
    public const string TableUnclear = "table-unclear";

    /// <summary>A table is too large to be looked through whole.</summary>
    public const string TableTooLarge = "table-too-large";

    private string Cell => Column == 0 ? "" : $" row {Row}, column {Column}";

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line} {ElementName} ({ElementId}){Cell}: {Code} {string.Join(", ", Arguments)}".TrimEnd();
}
