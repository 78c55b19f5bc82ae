namespace Sijil.Record;

/// <summary>Writes on the caller's thread and commits a thousand turns at a time: for simulations and imports, which can begin again.</summary>
internal sealed class SqliteBulk(SqliteWriter writer, Action<TreeHead> committed)
{
    private const int MostTurns = 1000;
    private int _open;
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

    public void Flush()
    {
        lock (Gate)
        {
            Guard(() =>
            {
                Commit();
                return 0;
            });
        }
    }

    private void Commit()
    {
        if (!writer.IsOpen) return;
        writer.Commit();
        _open = 0;
        committed(writer.Head());
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
