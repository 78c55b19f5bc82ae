namespace Sijil.Schema;

/// <summary>Which properties and items of one value the schemas that hold have looked at; what is left is unevaluated.</summary>
internal sealed class Marks
{
    private readonly HashSet<string> properties = new(StringComparer.Ordinal);
    private readonly HashSet<int> items = [];
    private bool allProperties, allItems;
    private int first;

    public bool Has(string property) => allProperties || properties.Contains(property);

    public bool Has(int item) => allItems || item < first || items.Contains(item);

    public void Add(string property) => properties.Add(property);

    public void Add(int item) => items.Add(item);

    public void AddFirst(int count) => first = Math.Max(first, count);

    public void AddAllProperties() => allProperties = true;

    public void AddAllItems() => allItems = true;

    public void Add(Marks other)
    {
        properties.UnionWith(other.properties);
        items.UnionWith(other.items);
        allProperties |= other.allProperties;
        allItems |= other.allItems;
        AddFirst(other.first);
    }
}
