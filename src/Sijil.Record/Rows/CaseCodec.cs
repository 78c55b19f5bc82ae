using System.Buffers;
using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>A case row and its open tasks as bytes: for the digests that the journal keeps of them, and for the log.</summary>
internal static class CaseCodec
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _scratch;

    public static void Write(IBufferWriter<byte> into, CaseRow row)
    {
        into.Write(row.Id);
        into.Write(row.Version);
        into.Write(row.Journey);
        into.Write(row.Service);
        into.Write(row.Customer);
        into.Write(row.Holder);
        into.Write(row.Step);
        into.Write((int)row.Status);
        into.Write((DateTimeOffset?)row.OpenedAt);
        into.Write(row.Due);
        into.Write(row.WakeAt);
        into.Write(row.Origin.ToString());
        into.Write(row.State.Span);
        into.Write(row.Parties);
    }

    public static void Write(IBufferWriter<byte> into, IReadOnlyList<WorkRow> work)
    {
        into.Write(work.Count);
        for (var i = 0; i < work.Count; i++) Write(into, work[i]);
    }

    public static CaseRow ReadCase(ref Unpacker from) => new()
    {
        Id = from.Text(),
        Version = from.Long(),
        Journey = from.Text(),
        Service = from.Text(),
        Customer = from.Text(),
        Holder = from.Text(),
        Step = from.Text(),
        Status = (CaseStatus)from.Int(),
        OpenedAt = from.Time()!.Value,
        Due = from.Time(),
        WakeAt = from.Time(),
        Origin = Origin.Parse(from.Text()),
        State = from.Bytes().ToArray(),
        Parties = from.Texts(),
    };

    public static WorkRow[] ReadWork(ref Unpacker from)
    {
        var work = new WorkRow[from.Int()];
        for (var i = 0; i < work.Length; i++)
        {
            work[i] = new(from.Text(), from.Text(), from.Text(), from.Text(), from.Int() is 1 ? from.Text() : null, from.Text(), from.Time()!.Value, from.Time());
        }
        return work;
    }

    /// <summary>The digest of the case row, then that of its tasks when the turn changes them; nothing for a turn without a case.</summary>
    public static byte[] Digests(CaseRow? row)
    {
        if (row is null) return [];
        var digests = new byte[row.Work is null ? MerkleHash.Size : 2 * MerkleHash.Size];
        Digest(row, digests);
        if (row.Work is { } work) Digest(work, digests.AsSpan(MerkleHash.Size));
        return digests;
    }

    public static void Digest(CaseRow row, Span<byte> digest)
    {
        var scratch = Scratch();
        Write(scratch, row);
        SHA256.HashData(scratch.WrittenSpan, digest);
    }

    public static void Digest(IReadOnlyList<WorkRow> work, Span<byte> digest)
    {
        var scratch = Scratch();
        Write(scratch, [.. work.OrderBy(task => task.Task, StringComparer.Ordinal)]);
        SHA256.HashData(scratch.WrittenSpan, digest);
    }

    private static void Write(IBufferWriter<byte> into, WorkRow task)
    {
        into.Write(task.Case);
        into.Write(task.Task);
        into.Write(task.Holder);
        into.Write(task.Role);
        into.Write(task.Assignee is null ? 0 : 1);
        if (task.Assignee is { } assignee) into.Write(assignee);
        into.Write(task.Step);
        into.Write((DateTimeOffset?)task.OfferedAt);
        into.Write(task.Due);
    }

    private static ArrayBufferWriter<byte> Scratch()
    {
        var scratch = _scratch ??= new(4096);
        scratch.ResetWrittenCount();
        return scratch;
    }
}
