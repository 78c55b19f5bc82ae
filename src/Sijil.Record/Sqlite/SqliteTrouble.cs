using SQLitePCL;

namespace Sijil.Record;

/// <summary>What SQLite says when it cannot.</summary>
internal sealed class SqliteTrouble(int code, string message) : Exception($"{message} (SQLite {code})")
{
    public bool IsFull => (code & 0xFF) is raw.SQLITE_FULL;
}
