using System.Collections.Concurrent;
using Sijil.Decisions.Columns;
using Sijil.Decisions.Dmn.Check;
using Sijil.Decisions.Dmn.Explain;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn;

/// <summary>A decision model that was read; it never changes and may be used by many threads at once.</summary>
public sealed class DmnModel
{
    private readonly ConcurrentDictionary<string, DrgElement> found = new(StringComparer.Ordinal);

    internal DmnModel(string name, string space, string hash)
    {
        Name = name;
        Namespace = space;
        Hash = hash;
    }

    /// <summary>The name of the definitions.</summary>
    public string Name { get; }

    /// <summary>The name in English, the attribute "en" of the namespace urn:sijil:dmn:1; the name where there is none.</summary>
    public string NameEn { get; internal init; } = "";

    /// <summary>The namespace of the definitions, by which others import them.</summary>
    public string Namespace { get; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The version in its author's words, the attribute "version" of the namespace urn:sijil:dmn:1; empty where the file gives none.</summary>
    public string Version { get; internal init; } = "";

    /// <summary>The names of the decisions, in the order of the file.</summary>
    public IReadOnlyList<string> Decisions => [.. Elements.Where(element => element.Kind == DrgKind.Decision).Select(element => element.Name)];

    /// <summary>The names of the inputs, in the order of the file.</summary>
    public IReadOnlyList<string> Inputs => [.. Elements.Where(element => element.Kind == DrgKind.Input).Select(element => element.Name)];

    /// <summary>The file from which it was read, as the caller named it.</summary>
    public string File { get; internal init; } = "";

    /// <summary>The decision tables, in the order of the file.</summary>
    public IReadOnlyList<DmnTable> Tables => [.. Elements.SelectMany(element => NodeParts.Tables(element.Logic)).Select(table => table.Sheet)];

    /// <summary>What the author of a decision says of it, and the same in English; empty where nothing is said.</summary>
    public (string About, string AboutEn) Describe(string decision) => Find(decision) is { } element ? (element.About, element.AboutEn) : ("", "");

    /// <summary>What it can be asked for: decisions, decision services and functions, by name and by id.</summary>
    public IEnumerable<string> Asked => Elements.Where(element => element.Kind is not DrgKind.Input).SelectMany(element => (string[])[element.Name, element.Id]);

    internal List<DrgElement> Elements { get; } = [];

    internal Dictionary<string, FeelType> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Decides by the name or the id of a decision or a decision service.</summary>
    public DecisionResult Decide(string decision, FeelContext inputs) => Decide(decision, inputs, FeelSettings.Default);

    /// <summary>Decides with a clock and limits.</summary>
    public DecisionResult Decide(string decision, FeelContext inputs, FeelSettings settings) => Decide(decision, inputs, settings, null);

    internal DecisionResult Decide(string decision, FeelContext inputs, FeelSettings settings, Trace? trace)
    {
        var run = new Evaluation(settings, null) { Keeps = true, Trace = trace };
        var element = Find(decision);
        if (element is null) return new DecisionResult(run.Nothing(FeelReason.NameUnknown, 0, decision), run.Rules, run.Problems);
        // What is traced is interpreted, for the trace tells the steps of the interpreter.
        var output = trace is null && element.Plan.Ready is { } plan ? Called(run, element, inputs, plan.Run(run, inputs)) : Interpret(run, element, inputs);
        return new DecisionResult(output, run.Rules, run.Problems);
    }

    /// <summary>Compiles every decision now instead of after its first answers, and tells how many could be.</summary>
    public int Compile() => Elements.Count(element => element.Kind == DrgKind.Decision && element.Plan.Now() is not null);

    /// <summary>A decision table ready for many rows at once; nothing where the decision is more than one table of literals over the inputs with a single hit.</summary>
    public ColumnTable? Columns(string decision) => ColumnReading.Of(Find(decision));

    /// <summary>The answer by walking over the model, as every decision is answered until it is compiled.</summary>
    internal static FeelValue Interpret(Evaluation run, DrgElement element, FeelContext inputs) =>
        Called(run, element, inputs, new DmnRun(inputs, element.Requires.Count + 1).ValueOf(run, element));

    /// <summary>A service and a business knowledge model are functions: they answer for the inputs of their parameters' names.</summary>
    internal static FeelValue Called(Evaluation run, DrgElement element, FeelContext inputs, FeelValue value)
    {
        if (element.Kind == DrgKind.Decision || value.Kind != FeelKind.Function) return value;
        var arguments = value.Function.Parameters.Select(name => inputs[name]).ToArray();
        return value.Function.Call(run, arguments, 0);
    }

    /// <summary>What is asked for by a name or an id; kept once found, for a model never changes.</summary>
    internal DrgElement? Find(string name) => found.TryGetValue(name, out var element) ? element : Search(name) is { } searched ? found.GetOrAdd(name, searched) : null;

    private DrgElement? Search(string name) => Find(name, DrgKind.Decision) ?? Find(name, DrgKind.Service) ?? Find(name, DrgKind.Knowledge);

    internal DrgElement? Find(string name, DrgKind kind) =>
        Elements.Find(element => element.Kind == kind && element.Name == name) ?? Elements.Find(element => element.Kind == kind && element.Id == name);
}
