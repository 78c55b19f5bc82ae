using System.Collections.Concurrent;

namespace Sijil.Record;

/// <summary>Readers at rest; one is lent for a short synchronous read.</summary>
internal sealed class SqliteReaders(string path) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> _rest = [];
    private volatile bool _disposed;

    public T Read<T>(Func<SqliteReader, T> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var reader = _rest.TryTake(out var rested) ? rested : new SqliteReader(path);
        try
        {
            return read(reader);
        }
        finally
        {
            if (_disposed) reader.Dispose();
            else _rest.Add(reader);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_rest.TryTake(out var reader)) reader.Dispose();
    }
}
