using System.Buffers.Binary;

namespace Sijil.Pdf.Fonts;

/// <summary>A part of a font file, read by offset; numbers stand with their high byte first.</summary>
internal readonly record struct Table(ReadOnlyMemory<byte> Bytes)
{
    public static readonly Table Empty = new(ReadOnlyMemory<byte>.Empty);

    public bool IsEmpty => Bytes.IsEmpty;

    public int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Bytes.Span[at..]);

    public int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(Bytes.Span[at..]);

    public int U32(int at) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(Bytes.Span[at..]));

    public Table At(int offset) => new(Bytes[offset..]);

    public Table At(int offset, int length) => new(Bytes.Slice(offset, length));

    /// <summary>The table to which a 16-bit offset points; none where the offset is nothing.</summary>
    public Table Linked(int at) => U16(at) is var offset and not 0 ? At(offset) : Empty;

    /// <summary>The table to which a 32-bit offset points.</summary>
    public Table LinkedFar(int at) => U32(at) is var offset and not 0 ? At(offset) : Empty;
}
