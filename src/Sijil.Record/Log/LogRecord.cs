using System.Buffers;

namespace Sijil.Record;

/// <summary>A turn in the log: its stored row, and the rows of the case that came with it.</summary>
internal sealed record LogRecord(StoredTurn Turn, CaseRow? Case)
{
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
        into.Write(Case is null ? 0 : Case.Work is null ? 1 : 2);
        if (Case is null) return;
        CaseCodec.Write(into, Case);
        if (Case.Work is { } work) CaseCodec.Write(into, work);
    }

    public static LogRecord Read(ReadOnlySpan<byte> bytes)
    {
        var from = new Unpacker(bytes);
        var turn = new StoredTurn(
            from.Long(), from.Text(), from.Long(), from.Long(), from.Text(), from.Bytes().ToArray(), from.Bytes().ToArray(),
            from.Bytes().ToArray(), from.Bytes().ToArray(), from.Bytes().ToArray());
        var kind = from.Int();
        if (kind is 0) return new(turn, null);
        var row = CaseCodec.ReadCase(ref from);
        return new(turn, kind is 1 ? row : row with { Work = CaseCodec.ReadWork(ref from) });
    }
}
