using Sijil.Decisions.Compile;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn;

internal enum DrgKind { Input, Decision, Knowledge, Service }

/// <summary>An element of the requirements graph: an input, a decision, a business knowledge model or a decision service.</summary>
internal sealed class DrgElement(DrgKind kind, string id, string name, int line)
{
    private Warm<DecisionPlan>? plan;

    /// <summary>Its value as compiled code, with all that it requires.</summary>
    public Warm<DecisionPlan> Plan => plan ?? Interlocked.CompareExchange(ref plan, new(() => Planning.Of(this)), null) ?? plan;

    public DrgKind Kind => kind;

    public string Id => id;

    public string Name { get; } = string.Intern(name);

    public int Line => line;

    /// <summary>What its author says of it, and the same in English.</summary>
    public string About { get; set; } = "";

    public string AboutEn { get; set; } = "";

    public FeelType Type { get; set; } = FeelType.Any;

    /// <summary>What it may use: the values of inputs and decisions, the functions of knowledge and services.</summary>
    public List<Requirement> Requires { get; } = [];

    /// <summary>The names under which it sees what it requires, where nothing is imported.</summary>
    public string[] OwnNames => ownNames ??= Requires.Exists(requirement => requirement.Import is not null)
        || Requires.DistinctBy(requirement => requirement.Name).Count() < Requires.Count ? [] : [.. Requires.Select(requirement => requirement.Name)];

    private string[]? ownNames;

    /// <summary>The logic of a decision, the function of a business knowledge model.</summary>
    public Node? Logic { get; set; }

    /// <summary>What a service answers.</summary>
    public List<DrgElement> Outputs { get; } = [];

    /// <summary>What a service is given, in the order of its parameters.</summary>
    public List<Requirement> Parameters { get; } = [];
}

/// <summary>A required element, with the name of the import through which it is seen.</summary>
internal sealed record Requirement(DrgElement Element, string? Import)
{
    public string Name => Element.Name;
}
