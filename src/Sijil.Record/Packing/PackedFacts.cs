using System.Collections;

namespace Sijil.Record;

/// <summary>The facts of a turn as <see cref="PackWriter"/> wrote them: ready to be stored.</summary>
public sealed class PackedFacts : IReadOnlyList<FactBody>
{
    private readonly (string Stream, long Version, WordBook Book) _of;
    private FactBody[]? _bodies;

    internal PackedFacts(int count, byte[] body, ReadOnlyMemory<byte>[] pieces, string stream, long version, WordBook book) =>
        (Count, Body, Pieces, _of) = (count, body, pieces, (stream, version, book));

    /// <summary>The stored form.</summary>
    internal byte[] Body { get; }

    /// <summary>Its pieces, those that stand by themselves in full; each is a leaf of the turn's tree.</summary>
    internal ReadOnlyMemory<byte>[] Pieces { get; }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public FactBody this[int index] => Bodies[index];

    /// <inheritdoc/>
    public IEnumerator<FactBody> GetEnumerator() => ((IEnumerable<FactBody>)Bodies).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Bodies.GetEnumerator();

    /// <summary>Read back from what is stored, for whoever looks: many turns wait for their commit at once, and nearly none is looked into.</summary>
    private FactBody[] Bodies => _bodies ??= [.. PackedTurn.Decode(0, _of.Stream, _of.Version, Body, _of.Book).Select(fact => new FactBody(fact.Type, fact.HappenedAt, fact.Data))];
}
