using Sijil.Decisions.Feel.Functions;
using Sijil.Decisions.Feel.Parse;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Feel;

/// <summary>The names and types that an expression may use. A name with spaces or signs is read as one only when it is known.</summary>
public sealed class FeelScope
{
    private readonly Dictionary<string, FeelType> types;

    /// <summary>A scope of the built-in functions alone.</summary>
    public FeelScope()
    {
        types = new(StringComparer.Ordinal);
        TypeNames = new(null);
        Known = new Names(Builtins.Names);
        Properties = new Names(Builtins.PropertyNames);
    }

    /// <summary>A scope of the built-in functions and these names.</summary>
    public FeelScope(IEnumerable<string> names)
        : this()
    {
        foreach (var name in names) Add(name);
    }

    /// <summary>A scope of the built-in functions and the names of a context, also those of the contexts inside it.</summary>
    public static FeelScope Of(FeelContext context)
    {
        var scope = new FeelScope();
        // As the context spells them, so that a value is found by the name that was read.
        foreach (var name in context.Names) scope.Known.Add(name);
        foreach (var (_, value) in context) scope.AddProperties(value, 0);
        return scope;
    }

    /// <summary>A scope inside another: its names are added to those outside.</summary>
    internal FeelScope(FeelScope outer)
    {
        Known = new Names(outer.Known);
        Properties = outer.Properties;
        TypeNames = outer.TypeNames;
        types = outer.types;
    }

    internal Names Known { get; }

    internal Names Properties { get; }

    internal Names TypeNames { get; }

    internal FeelType? TypeOf(string name) => types.GetValueOrDefault(name);

    /// <summary>Adds a name.</summary>
    public void Add(string name) => Known.Add(Names.Normal(name));

    /// <summary>Adds the name of a property that values may have.</summary>
    public void AddProperty(string name) => Properties.Add(Names.Normal(name));

    internal void AddType(string name, FeelType type)
    {
        types[name] = type;
        TypeNames.Add(name);
    }

    private void AddProperties(FeelValue value, int depth)
    {
        if (depth > 20) return;
        if (value.AsContext is { } context)
        {
            foreach (var (name, inner) in context)
            {
                AddProperty(name);
                AddProperties(inner, depth + 1);
            }
        }
        foreach (var item in value.Items) AddProperties(item, depth + 1);
    }
}
