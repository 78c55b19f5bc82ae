namespace Sijil.Record;

/// <summary>Recomputes everything that can be recomputed: hashes, tree, chain, checkpoint, case rows, claims and folds.</summary>
public sealed class RecordVerifier(IJournal journal, IFoldStore store, CheckpointKeeper? checkpoints = null, ICaseVerifier? cases = null)
{
    private const int PageSize = 500;
    private readonly DifferenceList _differences = new();

    /// <summary>Reads the whole record once.</summary>
    /// <param name="folds">Fresh folds, one for each that has a snapshot.</param>
    /// <param name="progress">Told the position from time to time.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async ValueTask<VerificationReport> Verify(IReadOnlyList<IFold> folds, IProgress<long>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(folds);
        var head = await journal.TreeHead(cancel);
        var turns = new TurnCheck(checkpoints?.Last, journal.Words, _differences);
        var rows = new CaseCheck(journal, cases, _differences);
        var checks = new List<FoldCheck>();
        foreach (var fold in folds) checks.Add(await FoldCheck.Of(fold, store, _differences, cancel));
        await ReadTurns(head.Size, turns, rows, checks, progress, cancel);
        turns.End(head);
        foreach (var check in checks) check.End();
        if (checkpoints is { IsForeign: true }) _differences.Add("checkpoint", "checkpoint", "is unreadable or not signed by the record's key");
        await rows.Run(cancel);
        var claims = await ((ITurnStore)journal).ClaimCount(cancel);
        if (claims != turns.Claims) _differences.Add("claim", "claims", $"{claims} are held, the turns leave {turns.Claims}");
        return new(turns.Turns, turns.Facts, rows.Cases, checks.Count, _differences.Kept, _differences.Count);
    }

    /// <summary>Makes only the hashes anew, of every turn, its tree and the chain: what a very long record is looked through for in minutes.</summary>
    public async ValueTask<VerificationReport> VerifyChain(IProgress<long>? progress, CancellationToken cancel)
    {
        var head = await journal.TreeHead(cancel);
        var turns = new TurnCheck(checkpoints?.Last, journal.Words, _differences);
        await ReadTurns(head.Size, turns, null, [], progress, cancel);
        turns.End(head);
        return new(turns.Turns, turns.Facts, 0, 0, _differences.Kept, _differences.Count);
    }

    private async ValueTask ReadTurns(
        long size, TurnCheck turns, CaseCheck? rows, List<FoldCheck> folds, IProgress<long>? progress, CancellationToken cancel)
    {
        var next = Page(0, cancel);
        while (await next is { Count: > 0 } page)
        {
            next = Page(page[^1].Position, cancel);    // read while this one is checked
            foreach (var turn in page)
            {
                if (turn.Position > size) continue;
                if (rows is not null) await rows.Expect(turn, cancel);
                if (turns.Take(turn) is not { } entry) continue;
                foreach (var fold in folds) fold.Take(entry);
            }
            progress?.Report(page[^1].Position);
            if (page[^1].Position >= size) break;
        }
        await next;
    }

    private Task<IReadOnlyList<StoredTurn>> Page(long after, CancellationToken cancel) =>
        Task.Run(async () => await ((ITurnStore)journal).Turns(after, PageSize, cancel), cancel);
}
