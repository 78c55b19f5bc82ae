using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Boxed;

/// <summary>A boxed context: entries that see those before them; one without a name is the result.</summary>
internal sealed record BoxedContext(IReadOnlyList<BoxedEntry> Entries) : BoxedNode(0)
{
    public override FeelValue Evaluate(Evaluation run, Scope scope)
    {
        var inner = new GrowingScope(scope);
        var built = new FeelContextBuilder();
        foreach (var entry in Entries)
        {
            var value = TypedNode.Fit(run, entry.Type, Interpreter.Evaluate(run, entry.Value, inner), entry.Name ?? "");
            if (entry.Name is null) return value;
            inner.Add(entry.Name, value);
            built.Set(entry.Name, value);
        }
        return FeelValue.Of(built.Build());
    }
}

/// <summary>An entry of a boxed context.</summary>
internal sealed record BoxedEntry(string? Name, FeelType Type, Node Value);

/// <summary>Logic whose value must fit a declared type.</summary>
internal sealed record TypedNode(Node Value, FeelType Type, string Name) : BoxedNode(0)
{
    public override FeelValue Evaluate(Evaluation run, Scope scope) => Fit(run, Type, Interpreter.Evaluate(run, Value, scope), Name);

    public static FeelValue Fit(Evaluation run, FeelType type, FeelValue value, string name) =>
        Coercion.To(type, value, out var fitted) ? fitted : run.Nothing(FeelReason.TypeMismatch, 0, name);
}
