namespace Sijil.Web.Kit.Reading;

/// <summary>A long list, a page of it at a time, counted from one; an address that asks beyond an end is shown the page at that end.</summary>
internal sealed class Paged<T>
{
    public Paged(IReadOnlyList<T> all, int asked, int size)
    {
        All = all;
        Last = Math.Max(1, (all.Count + size - 1) / size);
        At = Math.Clamp(asked, 1, Last);
        Shown = [.. all.Skip((At - 1) * size).Take(size)];
    }

    public IReadOnlyList<T> All { get; }
    public int Last { get; }
    public int At { get; }
    public IReadOnlyList<T> Shown { get; }
}
