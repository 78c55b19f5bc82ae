using System.Buffers;

namespace Sijil.Record;

/// <summary>A turn in the log: its stored row, and the rows of the case that came with it.</summary>
internal sealed record LogRecord(StoredTurn Turn, CaseRow? Case, ActingSheet? Acting = null)
{
    private const int WithActing = 4;

    public void Write(IBufferWriter<byte> into)
    {
        into.Write(Turn.Position);
        into.Write(Turn.Stream);
        into.Write(Turn.Version);
        into.Write(Turn.RecordedAt);
        into.Write(Turn.Origin);
        into.Write((ReadOnlySpan<byte>)Turn.Claims);
        into.Write((ReadOnlySpan<byte>)Turn.Salt);
        into.Write((ReadOnlySpan<byte>)Turn.Hashes);
        into.Write((ReadOnlySpan<byte>)Turn.Digests);
        into.Write((ReadOnlySpan<byte>)Turn.Body);
        into.Write((Case is null ? 0 : Case.Work is null ? 1 : 2) + (Acting is null ? 0 : WithActing));
        if (Case is not null) CaseCodec.Write(into, Case);
        if (Case?.Work is { } work) CaseCodec.Write(into, work);
        if (Acting is not null) ActingCodec.Write(into, Acting);
    }

    public static LogRecord Read(ReadOnlySpan<byte> bytes)
    {
        var from = new Unpacker(bytes);
        var turn = new StoredTurn(
            from.Long(), from.Text(), from.Long(), from.Long(), from.Text(), from.Bytes().ToArray(), from.Bytes().ToArray(),
            from.Bytes().ToArray(), from.Bytes().ToArray(), from.Bytes().ToArray());
        var kind = from.Int();
        var row = kind % WithActing is 0 ? null : CaseCodec.ReadCase(ref from);
        if (kind % WithActing is 2) row = row! with { Work = CaseCodec.ReadWork(ref from) };
        return new(turn, row, kind >= WithActing ? ActingCodec.Read(ref from) : null);
    }
}
