namespace Sijil.Record;

/// <summary>Files in a folder of this machine.</summary>
public sealed class RealDisk(string folder) : IDisk, IDisposable
{
    private readonly Dictionary<string, FileStream> _open = [];
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public long Length(string file)
    {
        lock (_gate) return Open(file).Length;
    }

    /// <inheritdoc/>
    public int Read(string file, long offset, Span<byte> into)
    {
        lock (_gate)
        {
            var stream = Open(file);
            stream.Flush();
            return RandomAccess.Read(stream.SafeFileHandle, into, offset);
        }
    }

    /// <inheritdoc/>
    public void Append(string file, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            var stream = Open(file);
            stream.Seek(0, SeekOrigin.End);
            stream.Write(bytes);
        }
    }

    /// <inheritdoc/>
    public void Flush(string file)
    {
        lock (_gate) Open(file).Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Truncate(string file, long length)
    {
        lock (_gate)
        {
            var stream = Open(file);
            stream.SetLength(length);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var stream in _open.Values) stream.Dispose();
            _open.Clear();
        }
    }

    private FileStream Open(string file)
    {
        if (_open.TryGetValue(file, out var stream)) return stream;
        Directory.CreateDirectory(folder);
        return _open[file] = new(Path.Combine(folder, file), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
    }
}
