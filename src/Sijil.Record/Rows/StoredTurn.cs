namespace Sijil.Record;

/// <summary>A journal row as it lies in the store, for proofs and for the verifier.</summary>
internal sealed record StoredTurn(
    long Position, string Stream, long Version, long RecordedAt, string Origin, byte[] Claims, byte[] Salt, byte[] Hashes, byte[] Digests, byte[] Body)
{
    public Entry ToEntry(WordBook book) => new(
        Position, Stream, Version, Micros.ToTime(RecordedAt), Sijil.Record.Origin.Parse(Origin), FactsCodec.Decode(Position, Stream, Version, Body, book));

    /// <summary>The hash of the header and the leaf of each fact, made anew from what is stored.</summary>
    public (byte[] Header, byte[] Facts) Leaves()
    {
        var pieces = FactsCodec.Pieces(Body);
        var (claims, releases) = ClaimsCodec.Decode(Claims);
        var header = new System.Buffers.ArrayBufferWriter<byte>(512);
        TurnTree.WriteHeader(header, Stream, Version, RecordedAt, Origin, pieces.Length, claims, releases, Digests);
        var salts = new PartSalts(Salt, stackalloc byte[PartSalts.BlockSize]);
        var headerLeaf = new byte[MerkleHash.Size];
        MerkleHash.Leaf(salts.Of(0), header.WrittenSpan, headerLeaf);
        var leaves = new byte[pieces.Length * MerkleHash.Size];
        for (var i = 0; i < pieces.Length; i++)
        {
            MerkleHash.Leaf(salts.Of(i + 1), pieces[i].Span, leaves.AsSpan(i * MerkleHash.Size, MerkleHash.Size));
        }
        return (headerLeaf, leaves);
    }
}
