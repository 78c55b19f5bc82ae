namespace Sijil.Record;

/// <summary>The tree over all turns at one moment: how many there are, and the root that binds them.</summary>
public sealed record TreeHead(long Size, ReadOnlyMemory<byte> Root)
{
    /// <summary>The root as lower-case hexadecimal digits.</summary>
    public string RootHex => Convert.ToHexStringLower(Root.Span);
}
