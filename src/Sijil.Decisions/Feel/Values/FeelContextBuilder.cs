namespace Sijil.Decisions.Feel;

/// <summary>Collects the entries of a context one by one.</summary>
public sealed class FeelContextBuilder
{
    private readonly List<string> names = [];
    private readonly List<FeelValue> values = [];

    /// <summary>Gives a name its value.</summary>
    public FeelContextBuilder Set(string name, FeelValue value)
    {
        var at = names.IndexOf(name);
        if (at >= 0)
        {
            values[at] = value;
            return this;
        }
        names.Add(name);
        values.Add(value);
        return this;
    }

    /// <summary>The context of everything set so far.</summary>
    public FeelContext Build() => names.Count == 0 ? FeelContext.Empty : new FeelContext([.. names], [.. values]);
}
