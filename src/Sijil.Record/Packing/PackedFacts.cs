using System.Collections;

namespace Sijil.Record;

/// <summary>The facts of a turn as <see cref="PackWriter"/> wrote them: ready to be stored.</summary>
public sealed class PackedFacts : IReadOnlyList<FactBody>
{
    private readonly FactBody[] _bodies;

    internal PackedFacts(FactBody[] bodies, byte[] body, Range[] pieces) => (_bodies, Body, Pieces) = (bodies, body, pieces);

    /// <summary>The stored form.</summary>
    internal byte[] Body { get; }

    /// <summary>Where each piece of it lies; each is a leaf of the turn's tree.</summary>
    internal Range[] Pieces { get; }

    /// <inheritdoc/>
    public int Count => _bodies.Length;

    /// <inheritdoc/>
    public FactBody this[int index] => _bodies[index];

    /// <inheritdoc/>
    public IEnumerator<FactBody> GetEnumerator() => ((IEnumerable<FactBody>)_bodies).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _bodies.GetEnumerator();
}
