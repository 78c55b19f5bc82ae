using System.Collections;

namespace Sijil.Decisions.Feel.Evaluate;

/// <summary>The first values of a list that still grows.</summary>
internal sealed class ListSoFar(List<FeelValue> all, int count) : IReadOnlyList<FeelValue>
{
    public int Count => count;

    public FeelValue this[int index] => index < count ? all[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<FeelValue> GetEnumerator()
    {
        for (var at = 0; at < count; at++) yield return all[at];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
