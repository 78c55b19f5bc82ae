using System.Runtime.InteropServices;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn;

/// <summary>The values of a run's elements, and which are still under way. Most runs touch few elements: those are scanned, more are indexed.</summary>
internal sealed class ElementValues
{
    private const int ScanLimit = 12;
    private readonly List<Held> held = new(8);
    private Dictionary<DrgElement, int>? index;

    public int Find(DrgElement element)
    {
        if (index is not null) return index.TryGetValue(element, out var found) ? found : -1;
        var all = CollectionsMarshal.AsSpan(held);
        for (var at = 0; at < all.Length; at++)
            if (ReferenceEquals(all[at].Element, element)) return at;
        return -1;
    }

    /// <summary>Adds an element that is under way.</summary>
    public int Add(DrgElement element)
    {
        held.Add(new Held(element, FeelValue.Null, false));
        if (held.Count > ScanLimit && index is null)
        {
            index = [];
            for (var at = 0; at < held.Count; at++) index[held[at].Element] = at;
        }
        else if (index is not null) index[element] = held.Count - 1;
        return held.Count - 1;
    }

    public void Set(int place, FeelValue value) => held[place] = new Held(held[place].Element, value, true);

    public bool IsKnown(int place, out FeelValue value)
    {
        value = held[place].Value;
        return held[place].Known;
    }

    private readonly record struct Held(DrgElement Element, FeelValue Value, bool Known);
}
