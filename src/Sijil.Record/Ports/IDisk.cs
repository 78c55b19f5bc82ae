namespace Sijil.Record;

/// <summary>The files that the log needs: append, make durable, read back.</summary>
public interface IDisk
{
    /// <summary>How long a file is; 0 when there is none.</summary>
    long Length(string file);

    /// <summary>Reads from an offset, as much as there is.</summary>
    int Read(string file, long offset, Span<byte> into);

    /// <summary>Adds to the end; nothing is durable before <see cref="Flush"/>.</summary>
    void Append(string file, ReadOnlySpan<byte> bytes);

    /// <summary>Returns when all that was added is on disk.</summary>
    void Flush(string file);

    /// <summary>Cuts a file, durably.</summary>
    void Truncate(string file, long length);
}
