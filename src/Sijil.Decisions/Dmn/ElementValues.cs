using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn;

/// <summary>The values of a run's elements, and which are still under way. Most runs touch few elements: those are scanned, more are indexed.</summary>
internal sealed class ElementValues(int expected)
{
    private const int ScanLimit = 12;
    private DrgElement[] elements = new DrgElement[expected];
    private FeelValue[] values = new FeelValue[expected];
    private bool[] known = new bool[expected];
    private Dictionary<DrgElement, int>? index;
    private int count;

    public int Find(DrgElement element)
    {
        if (index is not null) return index.TryGetValue(element, out var found) ? found : -1;
        for (var at = 0; at < count; at++)
            if (ReferenceEquals(elements[at], element)) return at;
        return -1;
    }

    /// <summary>Adds an element that is under way.</summary>
    public int Add(DrgElement element)
    {
        if (count == elements.Length) Grow();
        elements[count] = element;
        index?.Add(element, count);
        if (++count > ScanLimit && index is null) MakeIndex();
        return count - 1;
    }

    public void Set(int place, in FeelValue value)
    {
        values[place] = value;
        known[place] = true;
    }

    public bool IsKnown(int place, out FeelValue value)
    {
        value = values[place];
        return known[place];
    }

    private void Grow()
    {
        var size = (count * 2) + 4;
        Array.Resize(ref elements, size);
        Array.Resize(ref values, size);
        Array.Resize(ref known, size);
    }

    private void MakeIndex()
    {
        index = [];
        for (var at = 0; at < count; at++) index[elements[at]] = at;
    }
}
