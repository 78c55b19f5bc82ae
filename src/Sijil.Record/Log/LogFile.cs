using System.Buffers;
using System.Buffers.Binary;

namespace Sijil.Record;

/// <summary>Records behind each other, each with its length and check; what a crash tore off at the end is cut away.</summary>
internal sealed class LogFile(IDisk disk, string name)
{
    private const int HeadSize = 8;
    private readonly ArrayBufferWriter<byte> _pending = new(4096);

    public void Add(ReadOnlySpan<byte> record)
    {
        var head = _pending.GetSpan(HeadSize);
        BinaryPrimitives.WriteInt32BigEndian(head, record.Length);
        BinaryPrimitives.WriteUInt32BigEndian(head[4..], Crc32.Of(record));
        _pending.Advance(HeadSize);
        BuffersExtensions.Write(_pending, record);
    }

    public void Flush()
    {
        if (_pending.WrittenCount is 0) return;
        disk.Append(name, _pending.WrittenSpan);
        _pending.ResetWrittenCount();
        disk.Flush(name);
    }

    /// <summary>Every whole record; then the file ends where the last of them ends.</summary>
    public IEnumerable<byte[]> Recover()
    {
        var length = disk.Length(name);
        var at = 0L;
        while (Next(at, length) is { } record)
        {
            yield return record;
            at += HeadSize + record.Length;
        }
        if (at < length) disk.Truncate(name, at);
    }

    private byte[]? Next(long at, long length)
    {
        var head = new byte[HeadSize];
        if (!Fill(at, head)) return null;
        var size = BinaryPrimitives.ReadInt32BigEndian(head);
        if (size <= 0 || at + HeadSize + size > length) return null;
        var record = new byte[size];
        return Fill(at + HeadSize, record) && Crc32.Of(record) == BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4)) ? record : null;
    }

    private bool Fill(long at, Span<byte> into)
    {
        while (into.Length > 0)
        {
            var read = disk.Read(name, at, into);
            if (read is 0) return false;
            into = into[read..];
            at += read;
        }
        return true;
    }
}
