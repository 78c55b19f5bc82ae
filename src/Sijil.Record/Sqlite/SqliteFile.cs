using SQLitePCL;

namespace Sijil.Record;

/// <summary>One connection to a SQLite file, used by one thread at a time, without a layer between the record and the engine.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly sqlite3 _handle;
    private bool _hasRead;

    static SqliteFile() => Batteries_V2.Init();

    public SqliteFile(string path, bool readOnly = false)
    {
        var flags = raw.SQLITE_OPEN_NOMUTEX | (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        var code = raw.sqlite3_open_v2(path, out _handle, flags, null);
        if (code is not raw.SQLITE_OK) throw new SqliteTrouble(code, $"{path} does not open: {raw.sqlite3_errstr(code).utf8_to_string()}");
        raw.sqlite3_extended_result_codes(_handle, 1);
        raw.sqlite3_busy_timeout(_handle, 5000);
    }

    public SqliteStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return new(this, statement);
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    public long Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Long(0) : throw new SqliteTrouble(raw.SQLITE_EMPTY, $"\"{sql}\" gave no row.");
    }

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) is 0;

    /// <summary>Copies what is committed from the write-ahead log into the file.</summary>
    /// <returns>How many pages the log holds after it.</returns>
    public int Checkpoint(bool restart)
    {
        if (!_hasRead) Number("pragma schema_version");    // a connection that never read does not know of the log, and copies nothing
        _hasRead = true;
        var mode = restart ? raw.SQLITE_CHECKPOINT_RESTART : raw.SQLITE_CHECKPOINT_PASSIVE;
        var code = raw.sqlite3_wal_checkpoint_v2(_handle, "main", mode, out var pages, out _);
        if (code is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED)) Check(code);
        return pages;
    }

    public void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        throw new SqliteTrouble(code, raw.sqlite3_errmsg(_handle).utf8_to_string());
    }

    public void Dispose() => _handle.Dispose();
}
