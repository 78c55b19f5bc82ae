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
        var turns = new TurnCheck(checkpoints?.Last, _differences);
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

    private async ValueTask ReadTurns(
        long size, TurnCheck turns, CaseCheck rows, List<FoldCheck> folds, IProgress<long>? progress, CancellationToken cancel)
    {
        for (var after = 0L; after < size;)
        {
            var page = await ((ITurnStore)journal).Turns(after, PageSize, cancel);
            if (page.Count is 0) return;
            foreach (var turn in page)
            {
                if (turn.Position > size) return;
                await rows.Expect(turn, cancel);
                if (turns.Take(turn) is not { } entry) continue;
                foreach (var fold in folds) fold.Take(entry);
            }
            after = page[^1].Position;
            progress?.Report(after);
        }
    }
}
