using System.Collections;
using System.Text.Json;

namespace Sijil.Decisions.Feel;

/// <summary>Names with values, in the order in which they were given; it never changes.</summary>
public sealed class FeelContext : IEnumerable<KeyValuePair<string, FeelValue>>
{
    private const int ScanLimit = 8;
    private readonly string[] names;
    private readonly FeelValue[] values;
    private Dictionary<string, int>? index;

    internal FeelContext(string[] names, FeelValue[] values)
    {
        this.names = names;
        this.values = values;
    }

    /// <summary>A context without names.</summary>
    public static FeelContext Empty { get; } = new([], []);

    /// <summary>A context of the given entries; of two with one name the later wins.</summary>
    public static FeelContext Of(IEnumerable<KeyValuePair<string, FeelValue>> entries)
    {
        var built = new FeelContextBuilder();
        foreach (var (name, value) in entries) built.Set(name, value);
        return built.Build();
    }

    /// <summary>A context of names and their values, which become its own; of two with one name the later wins.</summary>
    public static FeelContext Of(string[] names, FeelValue[] values)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        if (names.Length == 0) return Empty;
        return HasTwice(names) ? Of(names.Zip(values, KeyValuePair.Create)) : new(names, values);
    }

    /// <summary>The same for names of which the caller knows that none is there twice.</summary>
    public static FeelContext OfDistinct(string[] names, FeelValue[] values) => new(names, values);

    /// <summary>A context from a JSON object; anything else gives an empty one.</summary>
    public static FeelContext FromJson(JsonElement json) => FeelValue.FromJson(json).AsContext ?? Empty;

    /// <summary>How many names there are.</summary>
    public int Count => names.Length;

    /// <summary>The names in order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The value of a name, or null.</summary>
    public FeelValue this[string name] => TryGet(name, out var value) ? value : FeelValue.Null;

    /// <summary>Whether the name is there, and its value.</summary>
    public bool TryGet(string name, out FeelValue value)
    {
        var at = IndexOf(name);
        value = at < 0 ? default : values[at];
        return at >= 0;
    }

    /// <summary>The same, with a guess where the name stands, as it stood in a context of the same shape; the guess is corrected.</summary>
    internal bool TryGet(string name, ref int place, out FeelValue value)
    {
        var at = place;
        if ((uint)at >= (uint)names.Length || names[at] != name)
        {
            // Without the index, which is not worth making for one name.
            at = Array.IndexOf(names, name);
            if (at >= 0) place = at;
        }
        value = at < 0 ? default : values[at];
        return at >= 0;
    }

    /// <summary>The same context with one more name, or with another value for it.</summary>
    public FeelContext With(string name, FeelValue value)
    {
        var at = index is null ? Array.IndexOf(names, name) : IndexOf(name);    // an index would be made for this one name
        if (at < 0) return new FeelContext([.. names, name], [.. values, value]);
        var changed = (FeelValue[])values.Clone();
        changed[at] = value;
        return new FeelContext(names, changed);
    }

    /// <summary>The same context with the value at a dotted path; contexts on the way are made where they are missing.</summary>
    public FeelContext WithPath(string path, FeelValue value)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) return With(path, value);
        var first = path[..dot];
        return With(first, FeelValue.Of((this[first].AsContext ?? Empty).WithPath(path[(dot + 1)..], value)));
    }

    /// <summary>The same context without one of its names.</summary>
    public FeelContext Without(string name) =>
        IndexOf(name) < 0 ? this : Of(this.Where(entry => !string.Equals(entry.Key, name, StringComparison.Ordinal)));

    /// <summary>The value at a dotted path, or null.</summary>
    public FeelValue Find(string path)
    {
        if (TryGet(path, out var whole)) return whole;
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? FeelValue.Null : this[path[..dot]].AsContext?.Find(path[(dot + 1)..]) ?? FeelValue.Null;
    }

    /// <summary>Writes the context as a JSON object.</summary>
    public void WriteJson(Utf8JsonWriter writer) => FeelValue.Of(this).WriteJson(writer);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, FeelValue>> GetEnumerator()
    {
        for (var at = 0; at < names.Length; at++) yield return new(names[at], values[at]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => FeelValue.Of(this).ToString();

    /// <summary>Made when first asked for; two threads that make it at once make the same.</summary>
    private Dictionary<string, int> MakeIndex()
    {
        var made = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var at = 0; at < names.Length; at++) made[names[at]] = at;
        return index = made;
    }

    private static bool HasTwice(string[] names)
    {
        if (names.Length > 2 * ScanLimit) return new HashSet<string>(names, StringComparer.Ordinal).Count < names.Length;
        for (var at = 1; at < names.Length; at++)
            if (Array.IndexOf(names, names[at], 0, at) >= 0) return true;
        return false;
    }

    private int IndexOf(string name)
    {
        if (names.Length > ScanLimit) return (index ?? MakeIndex()).TryGetValue(name, out var found) ? found : -1;
        for (var at = 0; at < names.Length; at++)
            if (ReferenceEquals(names[at], name)) return at;
        for (var at = 0; at < names.Length; at++)
            if (string.Equals(names[at], name, StringComparison.Ordinal)) return at;
        return -1;
    }
}
