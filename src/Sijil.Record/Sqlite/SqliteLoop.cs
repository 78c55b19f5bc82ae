namespace Sijil.Record;

/// <summary>The one thread that commits: it drains the queue into batches and answers each caller after the fsync.</summary>
internal sealed class SqliteLoop : IDisposable
{
    private const int MostTurns = 1000;
    private const int Crowd = 16;
    private const int MostPauses = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly Lock _wake = new();
    private readonly SqliteWriter _writer;
    private readonly TimeProvider _clock;
    private readonly Action _commits;
    private readonly Action<TreeHead, IReadOnlyList<Draft>> _committed;
    private readonly Thread _thread;
    private readonly AutoResetEvent _filled = new(false);
    private readonly ManualResetEvent _closes = new(false);
    private readonly List<Draft> _batch = new(MostTurns);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Queue<Draft> _queue = new();
    private Queue<Draft> _spare = new();
    private int _before;    // how many the last batch was
    private bool _closing;
    private volatile bool _restartLog;
    private Exception? _failure;

    /// <param name="commits">Before each commit.</param>
    /// <param name="committed">After it.</param>
    public SqliteLoop(SqliteWriter writer, TimeProvider clock, Action commits, Action<TreeHead, IReadOnlyList<Draft>> committed)
    {
        _writer = writer;
        _clock = clock;
        _commits = commits;
        _committed = committed;
        _thread = new Thread(Run) { IsBackground = true, Name = "Sijil journal" };
        _thread.Start();
    }

    public void Enqueue(Draft draft)
    {
        bool first;
        lock (_wake)
        {
            if (_failure is not null) throw new JournalStopped(_failure);
            ObjectDisposedException.ThrowIf(_closing, typeof(SqliteJournal));
            first = _queue.Count is 0;
            _queue.Enqueue(draft);
        }
        if (first) _filled.Set();
    }

    /// <summary>Asks for the write-ahead log to begin anew between two batches, because it has grown long.</summary>
    public void RestartLog() => _restartLog = true;

    public Task Close()
    {
        lock (_wake) _closing = true;
        _closes.Set();
        _filled.Set();
        return _ended.Task;
    }

    public void Dispose()
    {
        _filled.Dispose();
        _closes.Dispose();
    }

    private void Run()
    {
        while (_failure is null && TakeQueue() is { } queue)
        {
            while (_failure is null && queue.Count > 0) WriteBatch(queue);
            foreach (var left in queue) left.Refuse(new JournalStopped(_failure));
            queue.Clear();
            _spare = queue;
        }
        RefuseRest();
        _ended.SetResult();
    }

    /// <returns>What has been queued; null when the journal closes and nothing is left.</returns>
    private Queue<Draft>? TakeQueue()
    {
        while (true)
        {
            lock (_wake)
            {
                if (_queue.Count > 0)
                {
                    var full = _queue;
                    _queue = _spare;
                    return full;
                }
                if (_closing) return null;
            }
            _filled.WaitOne();
        }
    }

    private void WriteBatch(Queue<Draft> queue)
    {
        _before = _batch.Count;
        _batch.Clear();
        try
        {
            var started = _clock.GetTimestamp();
            var pauses = 0;
            _writer.Begin();
            while (_batch.Count < MostTurns && (queue.Count > 0 || Refill(queue, started) || Linger(queue, ref pauses)))
            {
                var draft = queue.Dequeue();
                if (!draft.TryTake()) continue;
                _batch.Add(draft);
                draft.Outcome = _writer.Write(draft);
            }
            _commits();
            _writer.Commit();
        }
        catch (Exception trouble)
        {
            Fail(trouble);
            return;
        }
        _committed(_writer.Head(), _batch);
        Draft.Answer(_batch);
        if (_restartLog) Restart();
    }

    // Turns that arrive while the batch is being written still find a place in it, for two milliseconds.
    private bool Refill(Queue<Draft> queue, long started)
    {
        return _batch.Count > 0 && _clock.GetElapsedTime(started) <= Longest && TakeMore(queue);
    }

    private bool TakeMore(Queue<Draft> queue)
    {
        lock (_wake)
        {
            while (_queue.TryDequeue(out var next)) queue.Enqueue(next);
        }
        return queue.Count > 0;
    }

    // Where many write, more are on their way: a few milliseconds bring as many turns again as share the one flush. Whoever writes alone never waits.
    private bool Linger(Queue<Draft> queue, ref int pauses)
    {
        if (Math.Max(_batch.Count, _before) < Crowd || pauses++ == MostPauses) return false;
        _closes.WaitOne(Pause);
        return TakeMore(queue);
    }

    // After a failed fsync nobody knows what the disk holds, so nothing more may be acknowledged; a full disk has said no in time.
    private void Fail(Exception trouble)
    {
        Exception answer;
        if (trouble is SqliteTrouble { IsFull: true } && TryUndo())
        {
            answer = new JournalFull(trouble);
        }
        else
        {
            lock (_wake) _failure = trouble;
            answer = new JournalStopped(trouble);
        }
        foreach (var draft in _batch) draft.Refuse(answer);
    }

    private bool TryUndo()
    {
        try
        {
            _writer.Undo();
            return true;
        }
        catch (SqliteTrouble)
        {
            return false;
        }
    }

    private void Restart()
    {
        _restartLog = false;
        try
        {
            _writer.RestartLog();
        }
        catch (SqliteTrouble trouble)
        {
            lock (_wake) _failure = trouble;
        }
    }

    private void RefuseRest()
    {
        lock (_wake)
        {
            _closing = true;
            while (_queue.TryDequeue(out var draft)) draft.Refuse(new JournalStopped(_failure));
        }
    }
}
