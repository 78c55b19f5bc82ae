namespace Sijil.Record;

/// <summary>One fold rebuilt from the facts and held against its snapshot at the snapshot's position.</summary>
internal sealed class FoldCheck(IFold fold, FoldSnapshot? snapshot, DifferenceList differences)
{
    private bool _broken;

    public string Name => fold.Name;

    /// <summary>Whether the snapshot has been met.</summary>
    public bool IsDone { get; private set; }

    public static async ValueTask<FoldCheck> Of(IFold fold, IFoldStore store, DifferenceList differences, CancellationToken cancel)
    {
        fold.Reset();
        var snapshot = await store.Load(fold.Name, cancel);
        // A snapshot of another version is thrown away at the next start, so it says nothing.
        return new(fold, snapshot?.Version == fold.Version ? snapshot : null, differences);
    }

    public void Take(Entry entry)
    {
        if (_broken || IsDone) return;
        try
        {
            fold.Apply(entry);
        }
        catch (Exception trouble)
        {
            _broken = true;
            differences.Add("fold", fold.Name, $"cannot take position {entry.Position}: {trouble.Message}");
            return;
        }
        if (entry.Position != snapshot?.Position) return;
        IsDone = true;
        if (!FoldRun.StateOf(fold).AsSpan().SequenceEqual(snapshot.State)) differences.Add("fold", fold.Name, $"its snapshot at {snapshot.Position} is not what the facts give");
    }

    public void End()
    {
        if (snapshot is not null && !IsDone && !_broken) differences.Add("fold", fold.Name, $"its snapshot is at {snapshot.Position}, beyond the record");
    }
}
