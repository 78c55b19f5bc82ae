namespace Sijil.Record;

/// <summary>Writes on the caller's thread and commits thousands of turns at a time: for simulations and imports, which can begin again.</summary>
internal sealed class SqliteBulk(SqliteWriter writer, Action<TreeHead> committed)
{
    private const int MostTurns = 4000;
    private int _open;
    private bool _isInGroup;
    private Exception? _failure;

    /// <summary>One at a time; readers of the same connection take it too, so they see what is not yet committed.</summary>
    public Lock Gate { get; } = new();

    public long Size
    {
        get
        {
            lock (Gate) return writer.Size;
        }
    }

    public AppendOutcome Append(Draft draft)
    {
        lock (Gate)
        {
            return Guard(() =>
            {
                if (!writer.IsOpen) writer.Begin();
                var outcome = writer.Write(draft);
                if (++_open >= MostTurns) Commit();
                return outcome;
            });
        }
    }

    /// <summary>Writes turns that are committed as one; readers may look between two of them. A refused one leaves none of what is not yet committed.</summary>
    public void Append(IEnumerable<Draft> group)
    {
        lock (Gate) _isInGroup = true;
        try
        {
            foreach (var draft in group) AppendOfGroup(draft);
        }
        catch (Exception broken)
        {
            lock (Gate)
            {
                _failure ??= broken;
                writer.Undo();
            }
            throw;
        }
        lock (Gate)
        {
            _isInGroup = false;
            if (_open >= MostTurns) Guard(Commit);
        }
    }

    public void Flush()
    {
        lock (Gate)
        {
            Guard(Commit);
        }
    }

    /// <summary>Commits what is open; after a failure, which was told when it happened, nothing more.</summary>
    public void Close()
    {
        lock (Gate)
        {
            if (_failure is null) Guard(Commit);
        }
    }

    private void AppendOfGroup(Draft draft)
    {
        var outcome = Append(draft);
        if (outcome is not AppendOutcome.Committed) throw new InvalidOperationException($"Somebody else writes {draft.Turn.Stream} too: {outcome}.");
    }

    /// <summary>Never in the middle of a group.</summary>
    private int Commit()
    {
        if (!writer.IsOpen || _isInGroup) return 0;
        writer.Commit();
        _open = 0;
        committed(writer.Head());
        return 0;
    }

    private T Guard<T>(Func<T> write)
    {
        if (_failure is not null) throw new JournalStopped(_failure);
        try
        {
            return write();
        }
        catch (SqliteTrouble trouble)
        {
            _failure = trouble;
            throw new JournalStopped(trouble);
        }
    }
}
