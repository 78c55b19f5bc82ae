namespace Sijil.Decisions.Feel.Evaluate;

/// <summary>Where names are looked up: one frame of names over an outer one.</summary>
internal abstract class Scope(Scope? outer)
{
    public Scope? Outer { get; } = outer;

    public abstract bool TryOwn(string name, out FeelValue value);

    public bool TryFind(string name, out FeelValue value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
            if (scope.TryOwn(name, out value)) return true;
        value = default;
        return false;
    }
}

/// <summary>A frame of one name.</summary>
internal sealed class NameScope(string name, FeelValue value, Scope? outer) : Scope(outer)
{
    public override bool TryOwn(string wanted, out FeelValue found)
    {
        var same = string.Equals(name, wanted, StringComparison.Ordinal);
        found = same ? value : default;
        return same;
    }
}

/// <summary>A frame of the names of a context.</summary>
internal sealed class ContextScope(FeelContext context, Scope? outer) : Scope(outer)
{
    public override bool TryOwn(string name, out FeelValue value) => context.TryGet(name, out value);
}

/// <summary>A frame of the parameters of a call.</summary>
internal sealed class CallScope(IReadOnlyList<string> names, FeelValue[] values, Scope? outer) : Scope(outer)
{
    public override bool TryOwn(string name, out FeelValue value)
    {
        for (var at = 0; at < names.Count; at++)
        {
            if (!string.Equals(names[at], name, StringComparison.Ordinal)) continue;
            value = values[at];
            return true;
        }
        value = default;
        return false;
    }
}

/// <summary>A frame whose names are added one after the other: the entries of a context see those before them.</summary>
internal sealed class GrowingScope(Scope? outer) : Scope(outer)
{
    private readonly List<KeyValuePair<string, FeelValue>> entries = [];

    public void Add(string name, FeelValue value) => entries.Add(new(name, value));

    public override bool TryOwn(string name, out FeelValue value)
    {
        for (var at = entries.Count - 1; at >= 0; at--)
        {
            if (!string.Equals(entries[at].Key, name, StringComparison.Ordinal)) continue;
            value = entries[at].Value;
            return true;
        }
        value = default;
        return false;
    }
}
