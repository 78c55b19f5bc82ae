using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Dmn;

/// <summary>One run over a requirements graph: every element gets its value once.</summary>
internal sealed class DmnRun(FeelContext inputs, int expected)
{
    private readonly ElementValues values = new(expected);

    /// <summary>Gives an element its value beforehand, as a service does with its parameters.</summary>
    public void Set(DrgElement element, FeelValue value) => values.Set(values.Add(element), value);

    public FeelValue ValueOf(Evaluation run, DrgElement element)
    {
        var place = values.Find(element);
        if (place >= 0) return values.IsKnown(place, out var known) ? known : run.Nothing(FeelReason.TooDeep, 0, element.Name);
        place = values.Add(element);
        if (!run.Enter(0)) return FeelValue.Null;
        var value = element.Kind switch
        {
            DrgKind.Input => TypedNode.Fit(run, element.Type, inputs[element.Name], element.Name),
            DrgKind.Decision => Decide(run, element),
            DrgKind.Knowledge => Function(run, element),
            _ => FeelValue.Of(new ServiceFunction(element)),
        };
        run.Leave();
        values.Set(place, value);
        run.Trace?.Add(element, value);
        return value;
    }

    private FeelValue Decide(Evaluation run, DrgElement element)
    {
        if (element.Logic is null) return FeelValue.Null;
        var scope = ScopeOf(run, element);
        var outer = run.Place;
        run.Place = element.Name;
        var value = TypedNode.Fit(run, element.Type, Interpreter.Evaluate(run, element.Logic, scope), element.Name);
        run.Place = outer;
        return value;
    }

    private FeelValue Function(Evaluation run, DrgElement element)
    {
        if (element.Logic is not FunctionNode node) return FeelValue.Null;
        // A function sees itself, so that it can recur.
        var inner = new GrowingScope(ScopeOf(run, element));
        var function = FeelValue.Of(new DefinedFunction(node, inner));
        inner.Add(element.Name, function);
        return function;
    }

    /// <summary>What the logic of an element sees: the values that it requires.</summary>
    public ContextScope ScopeOf(Evaluation run, DrgElement element)
    {
        if (element.OwnNames is { Length: > 0 } names)
        {
            var required = new FeelValue[names.Length];
            for (var at = 0; at < required.Length; at++) required[at] = ValueOf(run, element.Requires[at].Element);
            return new ContextScope(new FeelContext(names, required), null);
        }
        var built = new FeelContextBuilder();
        foreach (var requirement in element.Requires.Where(requirement => requirement.Import is null))
            built.Set(requirement.Name, ValueOf(run, requirement.Element));
        foreach (var import in element.Requires.Where(requirement => requirement.Import is not null).GroupBy(requirement => requirement.Import!))
        {
            var imported = new FeelContextBuilder();
            foreach (var requirement in import) imported.Set(requirement.Name, ValueOf(run, requirement.Element));
            built.Set(import.Key, FeelValue.Of(imported.Build()));
        }
        return new ContextScope(built.Build(), null);
    }
}
