using System.Collections.Frozen;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>What the standard knows of every element, read once from its table.</summary>
internal static class Standard
{
    private static readonly StandardTable Table = StandardTable.Read(StandardText.Table);

    /// <summary>Who may stand in whom: for each element the rule that lets a child of that name in.</summary>
    private static readonly FrozenDictionary<string, FrozenDictionary<string, ChildRule>> Places =
        Table.Elements.Values.ToFrozenDictionary(element => element.Name, PlacesIn, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Table.Elements.Keys;

    public static ElementRule? Of(XElement element) => Table.Elements.GetValueOrDefault(element.Name.LocalName);

    /// <summary>Whether elements of this name are of a kind.</summary>
    public static bool Is(string name, string kind) =>
        Table.Elements.TryGetValue(name, out var element) && (element.Kinds.Contains(kind) || (Table.Unions.TryGetValue(kind, out var members) && members.Any(element.Kinds.Contains)));

    public static bool Is(this XElement element, string kind) => Is(element.Name.LocalName, kind);

    /// <summary>Whether BPMN has an element or a named part of this name anywhere.</summary>
    public static bool Knows(string name) => Parts.Contains(name);

    public static ChildRule? Place(ElementRule parent, string child) => Places[parent.Name].GetValueOrDefault(child);

    private static readonly FrozenSet<string> Parts = Table.Elements.Values.Where(element => !element.IsAbstract).Select(element => element.Name)
        .Concat(Table.Elements.Values.SelectMany(element => element.Children).Where(child => !Table.Elements.ContainsKey(child.Name)).Select(child => child.Name))
        .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, ChildRule> PlacesIn(ElementRule parent)
    {
        var places = new Dictionary<string, ChildRule>(StringComparer.Ordinal);
        foreach (var child in parent.Children)
        {
            if (child.Refers is not null || !Table.Elements.TryGetValue(child.Name, out var named)) places[child.Name] = child;
            else if (named.IsLocal) places[child.Name] = child;
            else
                foreach (var kind in Table.Elements.Values.Where(element => element is { IsLocal: false, IsAbstract: false } && element.Kinds.Contains(child.Name)))
                    places[kind.Name] = child;
        }
        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
