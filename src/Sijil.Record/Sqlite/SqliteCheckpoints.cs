namespace Sijil.Record;

/// <summary>Copies the write-ahead log into the file on a thread of its own, away from commits.</summary>
internal sealed class SqliteCheckpoints : IDisposable
{
    private const int Turns = 2000;
    private const int LongLog = 16_384;
    private readonly string _path;
    private readonly Action _restartLog;
    private readonly AutoResetEvent _due = new(false);
    private readonly Thread _thread;
    private long _uncopied;
    private volatile bool _closing;

    public SqliteCheckpoints(string path, Action restartLog)
    {
        _path = path;
        _restartLog = restartLog;
        _thread = new Thread(Run) { IsBackground = true, Name = "Sijil journal checkpoint" };
        _thread.Start();
    }

    /// <summary>Called by the writer after each commit.</summary>
    public void Count(long turns)
    {
        _uncopied += turns;
        if (_uncopied < Turns) return;
        _uncopied = 0;
        _due.Set();
    }

    public void Dispose()
    {
        _closing = true;
        _due.Set();
        _thread.Join();
        _due.Dispose();
    }

    private void Run()
    {
        using var file = new SqliteFile(_path);
        while (_due.WaitOne() && !_closing)
        {
            try
            {
                if (file.Checkpoint(restart: false) > LongLog) _restartLog();
            }
            catch (SqliteTrouble)
            {
                // The log still holds everything; the writer meets the same disk at its next commit and decides there.
            }
        }
    }
}
