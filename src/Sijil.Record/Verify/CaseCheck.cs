using System.Buffers;

namespace Sijil.Record;

/// <summary>Holds each case row and its tasks against the digests in the journal, and against what the facts give when somebody can tell.</summary>
internal sealed class CaseCheck(IJournal journal, ICaseVerifier? rebuild, DifferenceList differences)
{
    private const int PageSize = 200;
    private readonly ITurnStore _turns = (ITurnStore)journal;

    public int Cases { get; private set; }

    public async ValueTask Run(CancellationToken cancel)
    {
        for (var after = ""; ;)
        {
            var page = await journal.Cases.All(after, PageSize, cancel);
            foreach (var row in page) await Check(row, cancel);
            if (page.Count < PageSize) return;
            after = page[^1].Id;
        }
    }

    /// <summary>A case that the journal opened must have its row, which a later turn brought when several were committed as one.</summary>
    public async ValueTask Expect(StoredTurn turn, CancellationToken cancel)
    {
        if (turn.Version is not 1 || !turn.Stream.StartsWith("case/", StringComparison.Ordinal)) return;
        if (turn.Digests.Length is 0 && (await _turns.Digests(turn.Stream, cancel)).Case is null) return;
        var id = turn.Stream["case/".Length..];
        if (await journal.Cases.Find(id, cancel) is null) differences.Add("case", id, "its row is missing");
    }

    private async ValueTask Check(CaseRow row, CancellationToken cancel)
    {
        Cases++;
        var (caseDigest, workDigest) = await _turns.Digests($"case/{row.Id}", cancel);
        if (caseDigest is null)
        {
            differences.Add("case", row.Id, "no turn wrote this row");
            return;
        }
        var digest = new byte[MerkleHash.Size];
        CaseCodec.Digest(row, digest);
        if (!digest.AsSpan().SequenceEqual(caseDigest)) differences.Add("case", row.Id, "its row is not the one that its last turn wrote");
        var work = await journal.Cases.Work(new() { Case = row.Id }, int.MaxValue, cancel);
        CaseCodec.Digest(work, digest);
        if (workDigest is null ? work.Count > 0 : !digest.AsSpan().SequenceEqual(workDigest)) differences.Add("work", row.Id, "its open tasks are not those that its turns offered");
        await CheckRebuilt(row, cancel);
    }

    private async ValueTask CheckRebuilt(CaseRow row, CancellationToken cancel)
    {
        if (rebuild is null) return;
        var entries = await journal.ReadStream($"case/{row.Id}", 0, cancel);
        var (expected, breaches) = rebuild.Examine(row.Id, entries);
        foreach (var breach in breaches) differences.Add(breach.What, breach.Where, breach.Why);
        if (expected is { State.IsEmpty: true }) expected = expected with { State = row.State };    // an ended case once kept its state; what it was is told by the digest
        if (expected is not null && !Bytes(expected).SequenceEqual(Bytes(row))) differences.Add("case", row.Id, "its row is not what its facts give");
    }

    private static ReadOnlySpan<byte> Bytes(CaseRow row)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        CaseCodec.Write(bytes, row);
        return bytes.WrittenSpan;
    }
}
