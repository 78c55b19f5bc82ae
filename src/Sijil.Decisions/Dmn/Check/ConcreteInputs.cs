using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Dmn.Read;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>Finds inputs of the model that make a table's columns take given values: its own decision must read them straight from input data.</summary>
internal sealed class ConcreteInputs(DmnModel model, DrgElement element, DecisionTable table)
{
    private readonly bool isOwn = element.Kind == DrgKind.Decision && Inner(element.Logic) == table;

    public FeelContext? For(IReadOnlyList<FeelValue> values)
    {
        if (!isOwn) return null;
        var inputs = FeelContext.Of(element.Requires.Where(IsInput).Select(required => KeyValuePair.Create(required.Name, Blank(required.Element.Type, 0))));
        for (var column = 0; column < values.Count; column++)
        {
            if (Path(table.Inputs[column].Expression) is not { } path || !element.Requires.Exists(required => IsInput(required) && required.Name == path[0])) return null;
            inputs = With(inputs, path, values[column]);
        }
        return Gives(inputs, values) ? inputs : null;
    }

    /// <summary>What the table's cells see of such inputs.</summary>
    public Scope? Scope(FeelContext? inputs) => inputs is null ? null : Run(inputs, out _);

    private ContextScope Run(FeelContext inputs, out Evaluation run)
    {
        run = new Evaluation(FeelSettings.Default, null);
        return new DmnRun(inputs, model.Elements.Count).ScopeOf(run, element);
    }

    private bool Gives(FeelContext inputs, IReadOnlyList<FeelValue> values)
    {
        var scope = Run(inputs, out var run);
        for (var column = 0; column < values.Count; column++)
            if (Interpreter.Evaluate(run, table.Inputs[column].Expression, scope) != values[column]) return false;
        return true;
    }

    private static Node? Inner(Node? logic) => logic is TypedNode typed ? Inner(typed.Value) : logic;

    private static bool IsInput(Requirement required) => required.Element.Kind == DrgKind.Input && required.Import is null;

    private static List<string>? Path(Node expression) => expression switch
    {
        NameNode name => [name.Name],
        PathNode path when Path(path.Value) is { } before => [.. before, path.Name],
        _ => null,
    };

    private static FeelContext With(FeelContext at, List<string> path, FeelValue value) =>
        at.With(path[0], path.Count == 1 ? value : FeelValue.Of(With(at[path[0]].AsContext ?? FeelContext.Empty, path[1..], value)));

    /// <summary>A value of a type with nothing in its fields.</summary>
    private static FeelValue Blank(FeelType type, int depth) => type switch
    {
        _ when depth > 10 => FeelValue.Null,
        DeclaredType declared => Blank(declared.Meaning, depth + 1),
        ConstrainedType constrained => Blank(constrained.Type, depth + 1),
        ContextType context => FeelValue.Of(FeelContext.Of(context.Fields.Select(field => KeyValuePair.Create(field.Key, Blank(field.Value, depth + 1))))),
        _ => FeelValue.Null,
    };
}
