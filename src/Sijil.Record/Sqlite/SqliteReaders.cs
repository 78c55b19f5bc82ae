using System.Collections.Concurrent;

namespace Sijil.Record;

/// <summary>Lends a reader for a short synchronous read.</summary>
internal abstract class SqliteReaders : IDisposable
{
    public abstract T Read<T>(Func<SqliteReader, T> read);

    public abstract void Dispose();
}

/// <summary>Readers with connections of their own, which see what is committed and disturb nobody.</summary>
internal sealed class SeparateReaders(string path) : SqliteReaders
{
    private readonly ConcurrentBag<SqliteReader> _rest = [];
    private volatile bool _disposed;

    public override T Read<T>(Func<SqliteReader, T> read)
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

    public override void Dispose()
    {
        _disposed = true;
        while (_rest.TryTake(out var reader)) reader.Dispose();
    }
}

/// <summary>One reader on the writer's own connection, which sees what is not yet committed.</summary>
internal sealed class SharedReader(SqliteFile file, Lock gate) : SqliteReaders
{
    private readonly SqliteReader _reader = new(file);

    public override T Read<T>(Func<SqliteReader, T> read)
    {
        lock (gate) return read(_reader);
    }

    public override void Dispose() => _reader.DisposeStatements();
}
